using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>
/// One change that somebody could make. Sex, age, type, grade, household and history are nobody's to change, so there is no change of
/// them, and none of an assessed function.
/// </summary>
/// <param name="Id">Stable id, such as <c>provision:step_free_access</c>; equal changes have equal ids.</param>
/// <param name="Kind">What changes.</param>
/// <param name="Actor">Who would act.</param>
/// <param name="Sentence">What to do, for everybody.</param>
public abstract record Change(string Id, ChangeKind Kind, ChangeActor Actor, Sentence Sentence)
{
    /// <summary>What kind of effort it usually takes of the employer; null for what the person does.</summary>
    public virtual AccommodationTier? Effort => Actor == ChangeActor.Employer ? AccommodationTier.Policy : null;

    /// <summary>The courses on file, open on the snapshot's day, that lead to it.</summary>
    /// <param name="snapshot">The snapshot.</param>
    public virtual IEnumerable<Course> CoursesIn(MatchSnapshot snapshot) => [];

    /// <summary>Which gates it can open.</summary>
    internal abstract bool Opens(Gate gate);

    /// <summary>Which features it can move; it leaves every other bin as it is.</summary>
    internal abstract bool Moves(Feature feature);

    /// <summary>The post after the change; the same if it is not touched.</summary>
    internal virtual Post Apply(PostView post) => post.Post;

    /// <summary>The person after the change; the same if not touched.</summary>
    internal virtual Candidate Apply(CandidateView candidate) => candidate.Candidate;

    /// <summary>Whether another change makes this one needless, such as a wider radius.</summary>
    internal virtual bool IsWithin(Change other) => false;
}
