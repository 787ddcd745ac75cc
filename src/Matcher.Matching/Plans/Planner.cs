using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>Works out what a plan says: what is owed under 131 and 四个一, which posts and courses, which notes. Exact, from one snapshot.</summary>
/// <remarks>Cost: one scan over all posts, then look-ups a course.</remarks>
public static class Planner
{
    /// <summary>The content of a plan made now; null if nobody of that id is on file.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="notes">Benefits, subsidies, programmes and follow-ups; none of them moves a rank.</param>
    /// <param name="id">The person. Without consent to be matched nothing is scored and no type is read; what is owed by law stays.</param>
    /// <param name="situation">What the counsellor knows.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static PlanContent? Make(MatchSnapshot snapshot, RuleSet notes, CandidateId id, Situation situation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(notes);
        ArgumentNullException.ThrowIfNull(situation);
        if (snapshot.FindAnybody(id) is not { } candidate)
            return null;
        return new PlanMaking(snapshot, notes, candidate, situation).Make(cancellationToken);
    }
}
