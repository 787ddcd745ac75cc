using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>Which changes could raise the score of a pair that nothing keeps out. Whether one does, and by how much, its score says.</summary>
internal static class Improvements
{
    /// <summary>The changes.</summary>
    public static IEnumerable<Change> Of(Pair pair)
    {
        var (post, wishes) = (pair.Post.Post, pair.Candidate.Candidate.Wishes);
        foreach (var kind in Vocabulary<ProvisionKind>.All)
        {
            if (pair.Post.ProvisionOf(kind) is { State: ProvisionState.Refused or ProvisionState.Arrangeable })
                yield return new ProvisionArranged(kind);
        }

        if (post.Education is { Minimum: not null, IsRelaxed: false })
            yield return new EducationRelaxed();
        if (wishes.WillingToMove != true)
            yield return new WillingToMove();
        if (CommuteFeature.Kilometres(pair) is { } km && km > wishes.MaxCommuteKm && Remedies.Radius(km) is { } radius)
            yield return radius;
        if (post.WorkingTime.HoursPerWeek is { } hours and <= LongerHours.Most && hours > wishes.MaxHoursPerWeek)
            yield return new LongerHours(hours);
        foreach (var text in post.Courses.Except(pair.Candidate.Candidate.CompletedCourses, StringComparer.Ordinal))
        {
            if (Identifier.IsValid(text) && pair.Courses?.Find(new CourseId(text)) is { } course && course.IsOpenOn(pair.Day))
                yield return new CourseCompleted(course);
        }
    }
}
