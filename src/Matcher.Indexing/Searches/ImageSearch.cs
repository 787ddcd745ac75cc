using Matcher.Matching;

namespace Matcher.Indexing;

/// <summary>One search over an image. Every match is looked at: order, total and facets are exact.</summary>
internal sealed class ImageSearch(IndexImage image, PostQuery query)
{
    private readonly RegionDistances? _regions = query.Sort == PostSort.Distance ? new(query.Near!.Value) : null;
    private readonly FacetCounter[] _facets = [.. query.Facets.Distinct().Select(facet => new FacetCounter(facet))];

    public PostSearchResult Run(CancellationToken cancellationToken)
    {
        var words = QueryWords.Of(query.Text);
        if (words.Tokens.Count == 0)
            return Read([], WordMatch.All, words, cancellationToken);
        var singles = words.Singles;
        if (query.Match == WordMatch.Any)
            return Read(singles, WordMatch.Any, words, cancellationToken);
        var all = Read(words.Phrases, WordMatch.All, words, cancellationToken);
        if (all.Total > 0 || query.Match == WordMatch.All || singles.Count == 1)
            return all;
        var any = Read(singles, WordMatch.Any, words, cancellationToken);
        return any.Total == 0 ? all : any with { IsBroadened = true };
    }

    private PostSearchResult Read(IReadOnlyList<string[]> phrases, WordMatch match, QueryWords words, CancellationToken cancellationToken)
    {
        var scores = image.Segments.Select(live => new Scores(live)).ToArray();
        try
        {
            var isAll = match == WordMatch.All && phrases.Count > 0;
            var bound = Rank(scores, phrases, isAll, cancellationToken);
            var needed = match == WordMatch.All ? phrases.Count : 1;
            var isPast = query.After is { IsRelated: true };
            var (hits, total) = Collect(
                isPast ? null : query,
                (page, hits) => scores.Sum(segment =>
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    return new SegmentSearch(segment, page, needed, isAll ? new TitleTiers(words, segment.Live.Segment) : null, _regions, bound).Run(_facets, hits);
                }));
            var (related, relatedTotal) = isAll && query.Related.Count > 0 ? ReadRelated(scores, needed, query.Count - hits.Count, cancellationToken) : ([], 0);
            return new([.. hits, .. related], total + relatedTotal, TotalIsEstimate: false,
                [.. _facets.SelectMany(facet => facet.Counts())], IsBroadened: false) { RelatedTotal = relatedTotal };
        }
        finally
        {
            foreach (var segment in scores)
                segment.Dispose();
        }
    }

    /// <summary>The posts that were not found by the words themselves and have one of each group.</summary>
    private (List<PostHit> Hits, long Total) ReadRelated(Scores[] scores, int needed, int room, CancellationToken cancellationToken)
    {
        var groups = query.Related.Select(QueryWords.PhrasesOf).ToArray();
        if (RankGroups(scores, needed, groups, cancellationToken) is not { } bound)
            return ([], 0);
        var page = room == 0 ? null : query with { Count = room, After = query.After is { IsRelated: true } after ? after : null };
        return Collect(
            page,
            (asked, hits) => scores.Sum(segment =>
                new SegmentSearch(segment, asked, needed + groups.Length, tiers: null, _regions, bound, floor: -bound).RunAmongLast(_facets, hits)));
    }

    /// <summary>Counts all posts and keeps the best of a page; none without a page.</summary>
    private (List<PostHit> Hits, long Total) Collect(PostQuery? page, Func<PostQuery, List<PostHit>, long> search)
    {
        var hits = new List<PostHit>();
        var total = search(page ?? query with { Count = 1, After = null }, hits);
        return (page is null ? [] : [.. hits.Order(Comparer<PostHit>.Create(Compare)).Take(page.Count)], total);
    }

    /// <summary>Adds up the relevance phrase by phrase, in the order of the query, so that sums do not depend on how posts are divided.</summary>
    /// <returns>What no relevance exceeds.</returns>
    private double Rank(Scores[] scores, IReadOnlyList<string[]> phrases, bool isAll, CancellationToken cancellationToken)
    {
        var formula = new Bm25(image.Count, image.Tokens);
        var bound = 0.0;
        for (var i = 0; i < phrases.Count; i++)
        {
            var phrase = phrases[i];
            var (idf, _) = Find(scores, formula, segment => segment.Hits.Find(segment.Live.Segment, phrase), cancellationToken);
            bound += Bm25.Bound(idf);
            foreach (var segment in scores)
                segment.Add(formula, idf, isAll ? i : 0);
        }
        return bound;
    }

    /// <summary>Like <see cref="Rank"/>; words of one group count as one word.</summary>
    /// <returns>What every relevance stays below; null if no post has a word of one of the groups.</returns>
    private double? RankGroups(Scores[] scores, int needed, IReadOnlyList<(string[] Tokens, bool InTitleOnly)>[] groups, CancellationToken cancellationToken)
    {
        var formula = new Bm25(image.Count, image.Tokens);
        var bound = 0.0;
        for (var i = 0; i < groups.Length; i++)
        {
            var group = groups[i];
            var (idf, having) = Find(scores, formula, segment => segment.FindAny(group), cancellationToken);
            if (having == 0)
                return null;
            bound += Bm25.Bound(idf);
            foreach (var segment in scores)
                segment.AddGroup(formula, idf, needed, i);
        }
        return bound;
    }

    private static (double Idf, long Having) Find(Scores[] scores, Bm25 formula, Action<Scores> find, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var having = 0L;
        foreach (var segment in scores)
        {
            find(segment);
            segment.Hits.Keep(segment.Live);
            having += segment.Hits.Count;
        }
        return (formula.Idf(having), having);
    }

    private static int Compare(PostHit a, PostHit b) =>
        a.SortKey != b.SortKey ? b.SortKey.CompareTo(a.SortKey)
        : a.Relevance != b.Relevance ? b.Relevance.CompareTo(a.Relevance)
        : a.Id.CompareTo(b.Id);
}
