using Matcher.Domain;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>Makes the list that a fair may see, as staff arranged the post's shortlist.</summary>
internal sealed class FairScan(MatchSnapshot snapshot, FairId fair, PostView post, ListRequest page)
{
    private const int MostReasons = 5;

    private readonly FairSide _side = new(snapshot, post);

    public FairShortlist Run(CancellationToken cancellationToken)
    {
        var arrangement = snapshot.Counsel.FindArrangement(ListName.Of(post.Post.Id));
        return arrangement.Entries.Count == 0
            ? _side.Ask(Matchmaker.Request(page, nearMisses: 0), Read, cancellationToken)
            : new ArrangedPage(_side, arrangement, page.Count, page.Arranged).Read(nearMisses: 0,
                (_, found, best, hasMore) => List(found, best, hasMore) with { Next = ArrangedPosition.After(arrangement.Version, page.Arranged, best) }, cancellationToken);
    }

    private FairShortlist Read(ListCounts counts, ScanResult found)
    {
        var (best, hasMore) = _side.Reader.ReadPage(found, page.Count);
        return List(found, [.. best.Select((ranked, i) => new RankedMatch(found.Before + i + 1, ranked.Match, ranked.Key))], hasMore);
    }

    private FairShortlist List(ScanResult found, IReadOnlyList<RankedMatch> best, bool hasMore)
    {
        var fitting = found.Considered - found.Removed;
        return new FairShortlist
        {
            Candidates = [.. best.Select(ranked => Show(ranked.Match, ranked.Rank, ranked.Key))],
            NotShown = AtLeastFive(fitting - found.Listed),
            NearMisses = NearMisses(_side.SingleFacts),
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
