using Matcher.Matching;

namespace Matcher.Indexing;

/// <summary>One search over an image. Every match is looked at: order, total and facets are exact.</summary>
internal sealed class ImageSearch(IndexImage image, PostQuery query)
{
    private readonly RegionDistances? _regions = query.Sort == PostSort.Distance ? new(query.Near!.Value) : null;

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
            var bound = Rank(scores, phrases, match, cancellationToken);
            var facets = query.Facets.Distinct().Select(facet => new FacetCounter(facet)).ToArray();
            var needed = match == WordMatch.All ? phrases.Count : 1;
            var hits = new List<PostHit>();
            var total = 0L;
            foreach (var segment in scores)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var tiers = match == WordMatch.All && phrases.Count > 0 ? new TitleTiers(words, segment.Live.Segment) : null;
                total += new SegmentSearch(segment, query, needed, tiers, _regions, bound).Run(facets, hits);
            }
            return new([.. hits.Order(Comparer<PostHit>.Create(Compare)).Take(query.Count)], total, TotalIsEstimate: false,
                [.. facets.SelectMany(facet => facet.Counts())], IsBroadened: false);
        }
        finally
        {
            foreach (var segment in scores)
                segment.Dispose();
        }
    }

    /// <summary>Adds up the relevance phrase by phrase, in the order of the query, so that sums do not depend on how posts are divided.</summary>
    /// <returns>What no relevance exceeds.</returns>
    private double Rank(Scores[] scores, IReadOnlyList<string[]> phrases, WordMatch match, CancellationToken cancellationToken)
    {
        var formula = new Bm25(image.Count, image.Tokens);
        var bound = 0.0;
        for (var i = 0; i < phrases.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var having = 0L;
            foreach (var segment in scores)
            {
                segment.Hits.Find(segment.Live.Segment, phrases[i]);
                segment.Hits.Keep(segment.Live);
                having += segment.Hits.Count;
            }
            var idf = formula.Idf(having);
            bound += Bm25.Bound(idf);
            foreach (var segment in scores)
                segment.Add(formula, idf, match == WordMatch.All ? i : 0);
        }
        return bound;
    }

    private static int Compare(PostHit a, PostHit b) =>
        a.SortKey != b.SortKey ? b.SortKey.CompareTo(a.SortKey)
        : a.Relevance != b.Relevance ? b.Relevance.CompareTo(a.Relevance)
        : a.Id.CompareTo(b.Id);
}
