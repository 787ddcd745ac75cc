using Matcher.Domain;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>The posts for a person.</summary>
internal sealed class PostsSide : ListSide
{
    private readonly MatchSnapshot _snapshot;
    private readonly CandidateView _candidate;
    private readonly HashSet<PostId> _leftOut;

    /// <summary>Makes the list.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="candidate">The person.</param>
    /// <param name="exclude">Posts that are to be left out, beside those that the person has seen or dealt with.</param>
    public PostsSide(MatchSnapshot snapshot, CandidateView candidate, IReadOnlySet<PostId> exclude)
        : base(snapshot)
    {
        (_snapshot, _candidate) = (snapshot, candidate);
        _leftOut = [.. exclude, .. snapshot.ListDealtWith(candidate.Candidate.Id)];
        Reader = RowReader.OfPosts(snapshot, candidate, usePriors: true);
    }

    public override RowReader Reader { get; }

    public override T Ask<T>(ScanRequest request, Func<ListCounts, ScanResult, T> read, CancellationToken cancellationToken) =>
        _snapshot.PostPool.Ask(_snapshot, _candidate, _leftOut, request, (question, found) => read(question.Counts(found), found), cancellationToken);

    public override Pair? PairWith(string entry) =>
        !_leftOut.Contains(new PostId(entry)) && _snapshot.FindView(new PostId(entry)) is { } post ? _snapshot.Pair(post, _candidate, usePriors: true) : null;

    public override IReadOnlyList<Sentence> Notes(ListCounts counts) => ListNotes.ForRecommendation(counts, _leftOut.Count);
}
