using Matcher.Domain;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>The people for a post.</summary>
/// <param name="snapshot">The snapshot.</param>
/// <param name="post">The post.</param>
internal sealed class PeopleSide(MatchSnapshot snapshot, PostView post) : ListSide(snapshot)
{
    private readonly MatchSnapshot _snapshot = snapshot;

    public override RowReader Reader { get; } = RowReader.OfPeople(snapshot, post, usePriors: true);

    public override T Ask<T>(ScanRequest request, Func<ListCounts, ScanResult, T> read, CancellationToken cancellationToken) =>
        _snapshot.Pool.Ask(_snapshot, post, usePriors: true, onlyShownTo: false, request, (question, found) => read(question.Counts(found), found), cancellationToken);

    public override Pair? PairWith(string entry) =>
        _snapshot.FindPerson(new CandidateId(entry)) is { } person ? _snapshot.Pair(post, person, usePriors: true) : null;

    public override IReadOnlyList<Sentence> Notes(ListCounts counts) => ListNotes.ForShortlist(counts, post, _snapshot);
}
