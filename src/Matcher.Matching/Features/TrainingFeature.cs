using Matcher.Domain;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>Whether the person completed a course that counts towards the post.</summary>
internal sealed class TrainingFeature : Feature
{
    /// <summary>The bin where the post names no course.</summary>
    internal const int NotAsked = 1;

    public override FeatureSpec Spec { get; } = new("training", Groups.Skills, "course", Direction.Up,
    [
        new("not_completed", "还没有学完相关课程", "No course for this post completed yet"),
        new("not_asked", "岗位没有对应的课程", "The post names no course"),
        new("completed", "学完了相关课程", "A course for this post completed"),
    ]);

    public override FeatureValue Evaluate(Pair pair)
    {
        var courses = pair.Post.Post.Courses;
        if (courses.Count == 0)
            return FeatureValue.Known(NotAsked);
        return FeatureValue.Known(Bin(courses.Any(pair.Candidate.Candidate.CompletedCourses.Contains)));
    }

    /// <summary>The bin where the post names courses.</summary>
    internal static int Bin(bool isCompleted) => isCompleted ? 2 : 0;

    public override (FactReading Post, FactReading Candidate) Facts(Pair pair) =>
        (new(Names(pair.Post.Post.Courses, pair.Courses)), new(Names(pair.Candidate.Candidate.CompletedCourses, pair.Courses)));

    /// <summary>Courses that are on file by name, with the id because names repeat; others as they stand.</summary>
    private static string Names(IReadOnlyList<string> courses, SortedRecords<CourseId, Course>? known) => string.Join("; ", courses.Select(text =>
        Identifier.IsValid(text) && known?.Find(new CourseId(text)) is { } course ? $"{course.Name} ({text})" : text));
}
