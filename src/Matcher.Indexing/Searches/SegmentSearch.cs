using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Indexing;

/// <summary>Goes over the posts of one segment after their relevance is known: filters, counts and keeps the best.</summary>
/// <param name="scores">The relevance.</param>
/// <param name="query">The query.</param>
/// <param name="needed">How many phrases a post must have.</param>
/// <param name="tiers">Compares titles; null if they do not matter.</param>
/// <param name="regions">For the order by distance.</param>
/// <param name="bound">What no relevance exceeds before titles are looked at: one tier.</param>
/// <param name="floor">What is added to every relevance.</param>
internal sealed class SegmentSearch(
    Scores scores, PostQuery query, int needed, TitleTiers? tiers, RegionDistances? regions, double bound, double floor = 0)
{
    private readonly Segment _segment = scores.Live.Segment;
    private readonly PostConditions _conditions = new(query.Filter, scores.Live.Segment);
    private readonly SortKeys _keys = new(query.Sort, scores.Live.Segment, regions);
    private readonly TopHits _top = new(query.Count);

    /// <summary>Adds to the facets and to the hits, of which at most as many as asked for and in no order.</summary>
    /// <returns>How many posts match.</returns>
    public long Run(FacetCounter[] facets, List<PostHit> hits)
    {
        var phrases = scores.Phrases;
        var last = query.After is { } after ? Last(after) : default(TopHits.Hit?);
        var total = 0L;
        for (var post = 0; post < phrases.Length; post++)
        {
            if (phrases[post] >= needed && scores.Live.IsLive(post) && Take(post, facets, last))
                total++;
        }
        AddTop(hits);
        return total;
    }

    /// <summary>Like <see cref="Run"/>, among the posts of the phrases added last.</summary>
    public long RunAmongLast(FacetCounter[] facets, List<PostHit> hits)
    {
        var phrases = scores.Phrases;
        var last = query.After is { } after ? Last(after) : default(TopHits.Hit?);
        var total = 0L;
        foreach (var post in scores.Hits.Posts)
        {
            if (phrases[post] >= needed && Take(post, facets, last))
                total++;
        }
        AddTop(hits);
        return total;
    }

    /// <summary>Whether a post passes the filter; if so it is counted and, behind the last of the page before, may be kept.</summary>
    private bool Take(int post, FacetCounter[] facets, TopHits.Hit? last)
    {
        ref readonly var facts = ref _segment.Facts[post];
        if (!_conditions.Hold(facts))
            return false;
        foreach (var facet in facets)
            facet.Count(facts);
        var relevance = floor + scores.Relevances[post] + (tiers is null ? 0 : bound * tiers.Of(_segment.TitleOf(post)));
        var hit = new TopHits.Hit(_keys.Of(facts), relevance, facts.Rank);
        if (last is null || last.Value.IsBefore(hit))
            _top.Offer(hit);
        return true;
    }

    private void AddTop(List<PostHit> hits)
    {
        foreach (var hit in _top.Hits)
            hits.Add(new PostHit(new PostId(_segment.Ids[_segment.ByRank[hit.Rank]]), hit.Relevance) { SortKey = hit.SortKey });
    }

    /// <summary>A position as a hit of this segment: behind it is what has a greater rank than the ids up to its own.</summary>
    private TopHits.Hit Last(PostSearchPosition after)
    {
        var rank = _segment.RankOf(after.Id.Value);
        var isHere = rank < _segment.Count && string.Equals(_segment.Ids[_segment.ByRank[rank]], after.Id.Value, StringComparison.Ordinal);
        return new(after.SortKey, after.Relevance, isHere ? rank : rank - 1);
    }
}
