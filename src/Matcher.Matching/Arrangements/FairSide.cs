using Matcher.Domain;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>
/// The people whom a fair may see for a post, in the fair's own order. Whoever is under review for the post is not sent out, and
/// neither counted nor missed.
/// </summary>
/// <param name="snapshot">The snapshot.</param>
/// <param name="post">The post.</param>
internal sealed class FairSide(MatchSnapshot snapshot, PostView post) : ListSide(snapshot)
{
    private readonly MatchSnapshot _snapshot = snapshot;
    private readonly HashSet<CandidateId> _underReview = [.. snapshot.Counsel.ListUnderReview(post.Post.Id)];

    public override RowReader Reader { get; } = RowReader.OfPeople(snapshot, post, usePriors: false);

    /// <summary>How many people each single changeable fact keeps out, as the last scan found.</summary>
    public IReadOnlyList<FactCount> SingleFacts { get; private set; } = [];

    public override T Ask<T>(ScanRequest request, Func<ListCounts, ScanResult, T> read, CancellationToken cancellationToken) =>
        _snapshot.Pool.Ask(_snapshot, post, usePriors: false, onlyShownTo: true, request, (question, found) =>
        {
            SingleFacts = question.SingleFacts(found);
            return read(question.Counts(found), found);
        }, cancellationToken, _underReview);

    public override Pair? PairWith(string entry) =>
        _snapshot.FindPerson(new CandidateId(entry)) is { } person && !_underReview.Contains(person.Candidate.Id)
            && post.Post.Employer is { } employer && person.Candidate.ConsentsToShowing(employer)
            ? _snapshot.Pair(post, person, usePriors: false)
            : null;

    public override IReadOnlyList<Sentence> Notes(ListCounts counts) => [];
}
