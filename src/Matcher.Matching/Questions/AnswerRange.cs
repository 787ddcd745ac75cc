using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>How far the answer to one unknown fact can move the score of a pair.</summary>
internal static class AnswerRange
{
    private const string Provisions = "post.provisions.";

    private static readonly Feature Hardest = Features.All.OfType<HardestAccommodationFeature>().Single();
    private static readonly Feature OpenItems = Features.All.OfType<OpenItemsFeature>().Single();
    private static readonly Feature[] Axes = [.. FunctionAxes.All.Select(axis => Features.All.Single(feature => feature.Spec.Name == "access_" + Vocabulary<FunctionAxis>.Of(axis)))];

    /// <summary>The least and the greatest score, never beyond the interval over all unknown facts.</summary>
    /// <remarks>A feature that rests on several unknown facts counts with its whole range for each.</remarks>
    public static ScoreRange Of(MatchSnapshot snapshot, Match match, Pair pair, string fact)
    {
        var (low, high) = HasOwnFeatures(fact) ? Ends(snapshot, pair, match.Score, fact) : (match.Interval.Low, match.Interval.High);
        return new ScoreRange(match.Post.Id, match.Candidate.Id, match.Score, Math.Max(low, match.Interval.Low), Math.Min(high, match.Interval.High));
    }

    // Where and how the work is done has a say in features that do not ask for it, and an occupation in what is expected of every function.
    private static bool HasOwnFeatures(string fact) => fact is not ("post.work_mode" or "post.region" or "post.occupation" or "candidate.residence");

    private static bool IsAccess(string fact) =>
        fact.StartsWith("post.demands.", StringComparison.Ordinal) || fact.StartsWith(Provisions, StringComparison.Ordinal) || fact.StartsWith("candidate.functions.", StringComparison.Ordinal);

    private static (long Low, long High) Ends(MatchSnapshot snapshot, Pair pair, long score, string fact)
    {
        var (low, high) = (score, score);
        var model = snapshot.Scorer.Model;
        for (var i = 0; i < Features.All.Count; i++)
        {
            var feature = Features.All[i];
            var value = feature.Evaluate(pair);
            if (!value.IsUnknown || !RestsOn(feature, pair, fact))
                continue;
            var range = model.Range(i, value.Possible);
            low += range.Low - model.Points(i, value.Bin);
            high += range.High - model.Points(i, value.Bin);
        }

        return (low, high);
    }

    // What is known of access as a whole moves with every part of it. A provision also counts on an axis that does not ask for it yet,
    // because the demand has to be known first.
    private static bool RestsOn(Feature feature, Pair pair, string fact)
    {
        if (feature.Unknowns(pair).Any(unknown => string.Equals(unknown.Path, fact, StringComparison.Ordinal)))
            return true;
        if (!IsAccess(fact))
            return false;
        return feature == Hardest || feature == OpenItems
            || (fact.StartsWith(Provisions, StringComparison.Ordinal) && Vocabulary<ProvisionKind>.TryParse(fact[Provisions.Length..], out var kind)
                && FunctionAxes.All.Any(axis => ReferenceEquals(feature, Axes[(int)axis]) && Bridges.On(axis).Any(bridge => bridge.Provision == kind)));
    }
}
