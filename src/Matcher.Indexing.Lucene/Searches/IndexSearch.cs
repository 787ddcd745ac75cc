using Lucene.Net.Index;
using Lucene.Net.Util;
using Matcher.Matching;

namespace Matcher.Indexing.Lucene;

/// <summary>One search over one reader, segment by segment and clause by clause.</summary>
/// <remarks>
/// <para>The total and the facets are exact. A score is BM25 over the post as a whole, an occurrence counted as its field weighs; words
/// that SmartCn sees in the query add a share where it sees them in the post too, so that 服装 in 客服装配 ranks below 服装厂.</para>
/// <para>Only Lucene's lists and bit sets are used, not its scoring: its statistics and the order of its sums depend on segments, and a
/// score must not.</para>
/// </remarks>
internal sealed class IndexSearch(IndexReader reader, LiveStatistics statistics, FilterCache filters, PostQuery query)
{
    // What a word of SmartCn is worth beside the same characters as tokens.
    private const double WordShare = 0.5;

    private static readonly (string, int)[] PhraseFields =
        [(IndexFields.Title, IndexFields.TitleWeight), (IndexFields.Text, IndexFields.TextWeight), (IndexFields.Details, IndexFields.DetailsWeight)];
    private static readonly (string, int)[] TitleFields = [(IndexFields.Title, IndexFields.TitleWeight)];
    private static readonly (string, int)[] TokenFields = [(IndexFields.Any, 1)];
    private static readonly (string, int)[] WordFields = [(IndexFields.Words, 1)];

    private readonly SegmentTerms[] _segments = [.. reader.Leaves.Select(segment => new SegmentTerms(segment))];
    private readonly QueryWords _words = QueryWords.Of(query.Text);

    public PostSearchResult Run(CancellationToken cancellationToken)
    {
        if (_words.Phrases.Count == 0)
            return Read([], isAny: false, cancellationToken);
        if (query.Match == WordMatch.Any)
            return Read(Clauses(_words.Tokens), isAny: true, cancellationToken);
        var all = Read(Clauses(_words.Phrases), isAny: false, cancellationToken);
        if (all.Total > 0 || query.Match == WordMatch.All || _words.Tokens.Count == 1)
            return all;
        var any = Read(Clauses(_words.Tokens), isAny: true, cancellationToken);
        return any.Total == 0 ? all : any with { IsBroadened = true };
    }

    private PostSearchResult Read(IReadOnlyList<Clause> clauses, bool isAny, CancellationToken cancellationToken)
    {
        var words = clauses.Count == 0 ? [] : WordClauses();
        var most = Most([.. clauses, .. words]);
        var related = clauses.Count == 0 || isAny ? [] : RelatedClauses();
        var conditions = filters.Of(query.Filter);
        var facets = query.Facets.Distinct().Select(facet => new FacetCounter(facet)).ToArray();
        var isPast = query.After is { IsRelated: true };
        var (top, others) = (new TopHits(query), new TopHits(isPast ? query : query with { After = null }));
        var (total, relatedTotal) = (0L, 0L);
        foreach (var segment in _segments)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var allowed = Allowed(segment.Context, conditions);
            using var scores = clauses.Count == 0 ? null : Score(segment, allowed, clauses, isAny, cancellationToken);
            if (scores is not null)
                Lift(segment, scores, words, isAny ? 0 : most);
            var found = scores?.Found ?? allowed ?? All(segment.Context);
            cancellationToken.ThrowIfCancellationRequested();
            total += found.Cardinality;
            if (!isPast)
                top.Add(segment.Reader, found, scores);
            foreach (var facet in facets)
                facet.Count(segment.Reader, found);
            if (related.Count > 0)
                relatedTotal += AddRelated(segment, Without(allowed ?? All(segment.Context), found), related, others, facets, cancellationToken);
        }
        return new([.. top.Hits().Concat(others.Hits()).Take(query.Count)], total + relatedTotal, TotalIsEstimate: false,
            [.. facets.SelectMany(facet => facet.Counts())], IsBroadened: false) { RelatedTotal = relatedTotal };
    }

    /// <summary>Looks for the posts that were not found by the words themselves and have one of each group.</summary>
    private long AddRelated(
        SegmentTerms segment, FixedBitSet allowed, IReadOnlyList<Clause> clauses, TopHits top, FacetCounter[] facets, CancellationToken cancellationToken)
    {
        using var scores = Score(segment, allowed, clauses, isAny: false, cancellationToken);
        scores.LiftAll(-Most(clauses));
        top.Add(segment.Reader, scores.Found, scores);
        foreach (var facet in facets)
            facet.Count(segment.Reader, scores.Found);
        return scores.Found.Cardinality;
    }

    /// <summary>What no relevance reaches before titles are looked at.</summary>
    private static double Most(IReadOnlyList<Clause> clauses) => clauses.Sum(clause => SegmentScores.Most(clause.Rarity));

    private static FixedBitSet Without(FixedBitSet allowed, FixedBitSet found)
    {
        var rest = allowed.Clone();
        rest.AndNot(found);
        return rest;
    }

    /// <summary>Rarest first, so that few posts are looked at for the others. The rarity of a phrase is that of its rarest token.</summary>
    private IReadOnlyList<Clause> Clauses(IReadOnlyList<IReadOnlyList<string>> phrases) =>
    [
        .. phrases.Select(tokens => (Tokens: tokens, Posts: tokens.Min(token => statistics.PostsWith(_segments, IndexFields.Any, token))))
            .OrderBy(phrase => phrase.Posts)
            .Select(phrase => new Clause([Phrase(phrase.Tokens)], statistics.Rarity(phrase.Posts))),
    ];

    /// <summary>Rarest first, as above. The rarity of a group is that of its commonest phrase; none if no post has one of a group.</summary>
    private IReadOnlyList<Clause> RelatedClauses()
    {
        var groups = query.Related.Select(QueryWords.PhrasesOf)
            .Select(group => (
                Phrases: group.Select(phrase => phrase.InTitleOnly ? new Phrase(phrase.Tokens, TitleFields) : Phrase(phrase.Tokens)).ToArray(),
                Posts: group.Max(phrase => phrase.Tokens.Min(token => statistics.PostsWith(_segments, phrase.InTitleOnly ? IndexFields.Title : IndexFields.Any, token)))))
            .OrderBy(group => group.Posts).ToList();
        return groups.Exists(group => group.Posts == 0) ? [] : [.. groups.Select(group => new Clause(group.Phrases, statistics.Rarity(group.Posts)))];
    }

    private static Phrase Phrase(IReadOnlyList<string> tokens) => new(tokens, tokens.Count == 1 ? TokenFields : PhraseFields);

    private IReadOnlyList<Clause> WordClauses() =>
    [
        .. _words.SmartWords
            .Select(word => (Word: word, Posts: statistics.PostsWith(_segments, IndexFields.Words, word)))
            .Where(word => word.Posts > 0)
            .Select(word => new Clause([new([word.Word], WordFields)], WordShare * statistics.Rarity(word.Posts))),
    ];

    private SegmentScores Score(
        SegmentTerms segment, FixedBitSet? allowed, IReadOnlyList<Clause> clauses, bool isAny, CancellationToken cancellationToken)
    {
        var scores = new SegmentScores(segment.Reader, statistics.AverageLength);
        for (var i = 0; i < clauses.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (i == 0 || isAny)
                scores.Add(clauses[i].In(segment), clauses[i].Rarity, allowed);
            else
                scores.Narrow(clauses[i].In(segment), clauses[i].Rarity);
        }
        return scores;
    }

    /// <summary>
    /// Adds what changes the order only: words, and above all that, for all words, titles that are the query or begin or end with it.
    /// </summary>
    private void Lift(SegmentTerms segment, SegmentScores scores, IReadOnlyList<Clause> words, double tier)
    {
        foreach (var word in words)
            scores.Lift(word.In(segment), word.Rarity);
        if (tier == 0)
            return;
        var columns = SegmentColumns.Of(segment.Reader);
        var match = new TitleMatch(_words.TitleTokens);
        for (var post = scores.Found.NextSetBit(0); post >= 0; post = post + 1 < scores.Found.Length ? scores.Found.NextSetBit(post + 1) : -1)
            scores.Lift(post, tier * match.Of(columns.Title(post)));
    }

    /// <summary>The posts that are there and pass the filter; null for all of the segment.</summary>
    private FixedBitSet? Allowed(AtomicReaderContext segment, IReadOnlyList<IReadOnlyList<BitFilter>> conditions)
    {
        var live = statistics.Live(segment);
        if (conditions.Count == 0)
            return live;
        var allowed = live?.Clone() ?? All(segment);
        foreach (var group in conditions)
            allowed.And(AnyOf(segment, group));
        return allowed;
    }

    private static FixedBitSet AnyOf(AtomicReaderContext segment, IReadOnlyList<BitFilter> group)
    {
        if (group.Count == 1 && group[0].Of(segment) is { } only)
            return only;
        var union = new FixedBitSet(segment.Reader.MaxDoc);
        foreach (var filter in group)
        {
            if (filter.Of(segment) is { } bits)
                union.Or(bits);
        }
        return union;
    }

    private static FixedBitSet All(AtomicReaderContext segment)
    {
        var all = new FixedBitSet(segment.Reader.MaxDoc);
        all.Set(0, segment.Reader.MaxDoc);
        return all;
    }
}
