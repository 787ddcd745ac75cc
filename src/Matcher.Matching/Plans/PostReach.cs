using Matcher.Domain;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>The posts that a plan is made from: a person's best posts in reach and nearest misses, by one scan over all posts.</summary>
/// <param name="Counts">Exact counts over all posts.</param>
/// <param name="Best">The best posts in reach, best first, at most <see cref="Window"/>.</param>
/// <param name="NearMisses">The best posts that exactly one changeable fact keeps out.</param>
/// <param name="DealtWith">Posts left out because the person has seen or dealt with them.</param>
internal sealed record PostReach(ListCounts Counts, IReadOnlyList<(PostView Post, long Score)> Best, IReadOnlyList<PostView> NearMisses, int DealtWith)
{
    /// <summary>How many posts in reach a plan looks at; what it says of courses and steps is exact for these.</summary>
    public const int Window = 300;

    private const int NearWindow = 50;

    /// <summary>Nobody may be scored.</summary>
    public static PostReach Nothing { get; } = new(new ListCounts(0, 0, 0, []), [], [], 0);

    public static PostReach Read(MatchSnapshot snapshot, CandidateView person, CancellationToken cancellationToken)
    {
        var dealtWith = snapshot.ListDealtWith(person.Candidate.Id).ToHashSet();
        return snapshot.PostPool.Ask(snapshot, person, dealtWith, new ScanRequest(Window, NearWindow), (question, found) =>
        {
            var (best, near) = (new List<(PostView, long)>(found.Best.Length), new List<PostView>(found.NearMisses.Length));
            foreach (var row in found.Best)
                best.Add((ViewOf(snapshot, row), row.Score));
            foreach (var row in found.NearMisses)
                near.Add(ViewOf(snapshot, row));
            return new PostReach(question.Counts(found), best, near, dealtWith.Count);
        }, cancellationToken);
    }

    private static PostView ViewOf(MatchSnapshot snapshot, RankedRow row) => snapshot.FindView(new PostId(snapshot.PostPool.Pool.IdOf(row)))!;
}
