using Matcher.Domain;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>Finds the best of the posts that changes open, scored as they would then be.</summary>
/// <remarks>
/// A change moves few features, and each is read from one facet: what a value of it would come to is asked of the features with the
/// row that stands for it, once. All opened posts are scored so, and the best are scored again from their records.
/// </remarks>
internal sealed class OpenedPosts(MatchSnapshot snapshot, CandidateQuestion question, Pool pool)
{
    private readonly MatchBuilder _builder = new(snapshot);
    private readonly Dictionary<(int Column, string Changes), FacetShift> _shifts = [];

    /// <summary>The best of some posts after a change, best first.</summary>
    public IReadOnlyList<ReachedPost> Best(Option option, IEnumerable<RowPlace> places, int count, CancellationToken cancellationToken)
    {
        var rows = RowScores.Of(pool, question.Query, places, Shifts(option), cancellationToken);
        var least = rows.Count <= count ? long.MinValue : rows.Select(row => row.Score).OrderDescending().ElementAt(count - 1);
        return [.. rows.Where(row => row.Score >= least)
            .Select(row => new RankKey(row.Score, row.Priority, row.Hash, pool.IdOf(row)))
            .Order()
            .Take(count)
            .Select(key => Open(option, key))];
    }

    private ReachedPost Open(Option option, RankKey key)
    {
        var today = snapshot.FindView(new PostId(key.Id))!;
        var pair = option.Apply(snapshot.Pair(today, question.Candidate, usePriors: true));
        return snapshot.Scorer.Score(pair) == key.Score && Gates.Check(pair).Blocks.Count == 0
            ? new ReachedPost(today.Post, key.Score, _builder.BandOf(pair, key.Score), key)
            : throw new InvalidOperationException($"Post {key.Id} was promised to come into reach with another score.");
    }

    private FacetShift[] Shifts(Option option) =>
        [.. snapshot.PostPool.Columns.Facets.Index().Select(facet => Shift(option, facet.Item, facet.Index)).OfType<FacetShift>()];

    /// <summary>What a facet would come to; null if it stays. Sets that move it by the same changes share the answer.</summary>
    private FacetShift? Shift(Option option, PoolFacet<PostView> facet, int column)
    {
        Feature[] moved = [.. facet.Features.Where(feature => option.Changes.Any(change => change.Moves(feature)))];
        Change[] moving = [.. option.Changes.Where(change => moved.Any(change.Moves))];
        if (moving.Length == 0 || !facet.Concerns(question.Blank))
            return null;
        var key = (column, string.Join(' ', moving.Select(change => change.Id)));
        if (_shifts.TryGetValue(key, out var shift))
            return shift;
        var (known, only) = (new Dictionary<int, ValueShift>(), new Option(moving[0], moving.ElementAtOrDefault(1)));
        ProvisionKind[] arranged = [.. moving.OfType<ProvisionArranged>().Select(change => change.Provision)];
        return _shifts[key] = new FacetShift(column, value => known.TryGetValue(value, out var one) ? one
            : known[value] = facet is ProvisionsFacet provisions ? provisions.Arranged(question, arranged, value) : Shift(only, facet, moved, value));
    }

    private ValueShift Shift(Option option, PoolFacet<PostView> facet, Feature[] moved, int value)
    {
        var pair = question.PairWith(facet.Representative(question.Blank.Post, value));
        var before = Points(moved, pair);
        pair = option.Apply(pair);
        return facet.FitOf(pair) is { } fit
            ? new ValueShift(Points(moved, pair) - before, (byte)fit.Code, fit.Code == FitCode.Met ? (byte)0 : (byte)1)
            : new ValueShift(Points(moved, pair) - before);
    }

    private int Points(Feature[] features, Pair pair)
    {
        var points = 0;
        foreach (var feature in features)
            points += snapshot.Scorer.Model.Points(Features.IndexOf(feature), feature.Evaluate(pair).Bin);
        return points;
    }
}
