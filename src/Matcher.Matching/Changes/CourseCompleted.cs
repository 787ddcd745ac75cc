using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>The person completes a course on file. It opens nothing by itself: a licence that it leads to does.</summary>
/// <param name="Course">The course.</param>
internal sealed record CourseCompleted(Course Course) : Change($"course:{Course.Id.Value}", ChangeKind.Course, ChangeActor.Person, Say(Course))
{
    private const int LongestName = 20;

    /// <inheritdoc/>
    public override IEnumerable<Course> CoursesIn(MatchSnapshot snapshot) => [Course];

    internal override bool Opens(Gate gate) => false;

    internal override bool Moves(Feature feature) => feature is TrainingFeature;

    internal override Candidate Apply(CandidateView candidate) => candidate.Candidate.CompletedCourses.Contains(Course.Id.Value)
        ? candidate.Candidate
        : candidate.Candidate with { CompletedCourses = [.. candidate.Candidate.CompletedCourses, Course.Id.Value] };

    /// <summary>A name that makes the sentence too long to read is left out.</summary>
    private static Sentence Say(Course course) => new(
        course.Name.Length <= LongestName ? $"学完课程:{course.Name}" : "学完岗位写明的课程",
        $"Complete the course: {course.Name}");
}
