using System.Security.Cryptography;
using System.Text;
using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>Makes the list that a fair may see.</summary>
internal sealed class FairScan(MatchSnapshot snapshot, FairId fair, PostView post, ListRequest page)
{
    private const int MostReasons = 5;

    public FairShortlist Run(CancellationToken cancellationToken)
    {
        var scan = new Scan(snapshot.Scorer, page, nearMissCount: 0);
        var everybody = new Scan(snapshot.Scorer, new ListRequest(1), nearMissCount: 0);
        foreach (var candidate in snapshot.Candidates.Values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var pair = snapshot.Pair(post, candidate, usePriors: false);
            everybody.Add(pair, candidate.Candidate.Id.Value);
            if (post.Post.Employer is { } employer && candidate.Candidate.ConsentsToShowing(employer))
                scan.Add(pair, candidate.Candidate.Id.Value);
        }

        var (best, hasMore) = scan.TakePage();
        var builder = new MatchBuilder(snapshot);
        return new FairShortlist
        {
            Candidates = [.. best.Select((ranked, i) => Show(builder.Build(ranked.Pair), scan.Before + i + 1, ranked.Key))],
            NotShown = AtLeastFive(everybody.Passed - scan.Passed),
            NearMisses = NearMisses(everybody),
            Notes = ListNotes.ForFair(scan, everybody, post),
            HasMore = hasMore,
            Versions = snapshot.Versions,
        };
    }

    private static long? AtLeastFive(long count) => count >= FairShortlist.SmallestCount ? count : null;

    /// <summary>Facts about the post alone: what a person lacks or wants is nobody's business here.</summary>
    private static List<FactCount> NearMisses(Scan everybody) => [.. everybody.SingleFacts
        .Where(fact => fact.Key.StartsWith("post.", StringComparison.Ordinal) && fact.Value.Count >= FairShortlist.SmallestCount)
        .OrderByDescending(fact => fact.Value.Count)
        .Select(fact => new FactCount(fact.Key, fact.Value.Count, fact.Value.Finding.Sentence))];

    private FairCandidate Show(Match match, long rank, Scoring.RankKey key)
    {
        // Where the distance is known, the region says the same thing again.
        var reasons = match.Parts
            .Where(part => Groups.IsOpenToEmployers(part.Group) && !part.IsUnknown && part.Bin is not ("not_asked" or "any"))
            .Where(part => part.Feature != RegionFeature.Name || match.Parts.Any(commute => commute is { Feature: CommuteFeature.Name, IsUnknown: true }))
            .OrderByDescending(part => part.Points)
            .Take(MostReasons)
            .Select(part => part.Sentence);
        return new FairCandidate(rank, OpaqueId(match.Candidate.Id), match.Band, match.Access.State, match.Access.Accommodations, [.. reasons], key, match.Candidate.IsSynthetic);
    }

    /// <summary>HMAC of fair and person: the same person has another id at every fair, and no id leads back to a person.</summary>
    private string OpaqueId(CandidateId candidate)
    {
        var hash = HMACSHA256.HashData(snapshot.Secret.Span, Encoding.UTF8.GetBytes($"{fair.Value}\n{candidate.Value}"));
        return Convert.ToHexStringLower(hash.AsSpan(0, 10));
    }
}
