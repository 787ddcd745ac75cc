using Matcher.Domain;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>Makes the list that a fair may see.</summary>
internal sealed class FairScan(MatchSnapshot snapshot, FairId fair, PostView post, ListRequest page)
{
    private const int MostReasons = 5;

    public FairShortlist Run(CancellationToken cancellationToken) => snapshot.Pool.Ask(
        snapshot, post, usePriors: false, onlyShownTo: true, Matchmaker.Request(page, nearMisses: 0), Read, cancellationToken);

    private FairShortlist Read(PostQuestion question, ScanResult found)
    {
        var (best, hasMore) = RowReader.OfPeople(snapshot, post, usePriors: false).ReadPage(found, page.Count);
        var fitting = found.Considered - found.Removed;
        return new FairShortlist
        {
            Candidates = [.. best.Select((ranked, i) => Show(ranked.Match, found.Before + i + 1, ranked.Key))],
            NotShown = AtLeastFive(fitting - found.Listed),
            NearMisses = NearMisses(question.SingleFacts(found)),
            Notes = ListNotes.ForFair(found.Listed, fitting, post),
            HasMore = hasMore,
            Versions = snapshot.Versions,
        };
    }

    private static long? AtLeastFive(long count) => count >= FairShortlist.SmallestCount ? count : null;

    /// <summary>Facts about the post alone: what a person lacks or wants is nobody's business here.</summary>
    private static List<FactCount> NearMisses(IReadOnlyList<FactCount> facts) => [.. facts
        .Where(fact => fact.Fact.StartsWith("post.", StringComparison.Ordinal) && fact.People >= FairShortlist.SmallestCount)
        .OrderByDescending(fact => fact.People)];

    private FairCandidate Show(Match match, long rank, RankKey key)
    {
        // Where the distance is known, the region says the same thing again.
        var reasons = match.Parts
            .Where(part => Groups.IsOpenToEmployers(part.Group) && !part.IsUnknown && part.Bin is not ("not_asked" or "any"))
            .Where(part => part.Feature != RegionFeature.Name || match.Parts.Any(commute => commute is { Feature: CommuteFeature.Name, IsUnknown: true }))
            .OrderByDescending(part => part.Points)
            .Take(MostReasons)
            .Select(part => part.Sentence);
        return new FairCandidate(rank, FairPeople.OpaqueId(snapshot.Secret.Span, fair, match.Candidate.Id), match.Band, match.Access.State, match.Access.Accommodations, [.. reasons], key, match.Candidate.IsSynthetic);
    }
}
