using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>Why a pair matches or does not, for the three kinds of readers. Every answer is drawn from the tables and gates that ranked.</summary>
public static class Explainer
{
    /// <summary>Everything, for counsellors; null if there is no such post or nobody of that id agreed to be matched.</summary>
    public static Explanation? ForCounsellor(MatchSnapshot snapshot, PostId post, CandidateId candidate)
    {
        if (PairOf(snapshot, post, candidate, usePriors: true) is not { } pair)
            return null;
        var match = new MatchBuilder(snapshot).Build(pair);
        return new Explanation(match, GroupReader.Read(match, pair));
    }

    /// <summary>A few plain lines for the person; null as for <see cref="ForCounsellor"/>.</summary>
    public static PersonExplanation? ForPerson(MatchSnapshot snapshot, PostId post, CandidateId candidate)
    {
        if (PairOf(snapshot, post, candidate, usePriors: true) is not { } pair)
            return null;
        return new PersonReader(snapshot.Scorer.Model).Read(new MatchBuilder(snapshot).Build(pair), pair);
    }

    /// <summary>What the post's employer may read; null as for <see cref="ForCounsellor"/>.</summary>
    /// <remarks>
    /// Nothing in it moves with type or grade, and nothing tells a level or a need. Whoever hands it on makes sure that the pair is not
    /// blocked and that the person agreed to be shown to this employer (<see cref="Candidate.ConsentsToShowing"/>).
    /// </remarks>
    public static EmployerExplanation? ForEmployer(MatchSnapshot snapshot, PostId post, CandidateId candidate)
    {
        if (PairOf(snapshot, post, candidate, usePriors: false) is not { } pair)
            return null;
        var match = new MatchBuilder(snapshot).Build(pair);
        return new EmployerExplanation(match,
        [
            .. match.Parts.Where(part => part.Group == Groups.Skills && !part.IsUnknown && part.Bin is not ("not_asked" or "any"))
                .OrderByDescending(part => part.Points).Select(part => part.Sentence),
        ]);
    }

    /// <summary>Why a person does not see a post; null as for <see cref="ForCounsellor"/>.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="post">The post.</param>
    /// <param name="candidate">The person.</param>
    /// <param name="pageSize">How many posts the person is shown, 1 or more.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <remarks>Cost: up to two scans of the pool of posts.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The page holds no post.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Absence? ExplainAbsence(MatchSnapshot snapshot, PostId post, CandidateId candidate, int pageSize, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1);
        return snapshot.FindView(post) is { } postView && snapshot.FindPerson(candidate) is { } candidateView
            ? new AbsenceReader(snapshot, candidateView).Read(postView, pageSize, cancellationToken)
            : null;
    }

    private static Pair? PairOf(MatchSnapshot snapshot, PostId post, CandidateId candidate, bool usePriors)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return snapshot.FindView(post) is { } postView && snapshot.FindPerson(candidate) is { } candidateView
            ? snapshot.Pair(postView, candidateView, usePriors)
            : null;
    }
}
