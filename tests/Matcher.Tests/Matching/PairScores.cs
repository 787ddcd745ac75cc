using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Tests;

/// <summary>Scores a pair without a store, for properties over many pairs.</summary>
internal static class PairScores
{
    private static readonly Scorer Scorer = new(MatchWorld.Model.Tables);

    public static Pair Pair(Post post, Candidate candidate, bool usePriors = true, DateOnly? day = null)
    {
        var on = day ?? RandomPairs.Day;
        var employer = RandomPairs.Employers.FirstOrDefault(one => one.Id == post.Employer);
        return new Pair(new PostView(post, employer, 1, on, Provision.DefaultMaxAgeDays), new CandidateView(candidate, [1], on), RuleSet.Shipped, on, usePriors ? MatchWorld.Model.Priors : null);
    }

    public static long Of(Post post, Candidate candidate, bool usePriors = true) => Scorer.Score(Pair(post, candidate, usePriors));

    public static GateFindings Gates(Post post, Candidate candidate, DateOnly? day = null) => Matcher.Matching.Gates.Check(Pair(post, candidate, day: day));

    public static Post With(Post post, Provision provision) =>
        post with { Provisions = [.. post.Provisions.Where(one => one.Kind != provision.Kind), provision] };

    public static Post Without(Post post, ProvisionKind kind) =>
        post with { Provisions = [.. post.Provisions.Where(one => one.Kind != kind)] };
}
