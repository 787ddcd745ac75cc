using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>Whether the person completed a course that counts towards the post.</summary>
internal sealed class TrainingFeature : Feature
{
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
            return FeatureValue.Known(1);
        return FeatureValue.Known(courses.Any(pair.Candidate.Candidate.CompletedCourses.Contains) ? 2 : 0);
    }

    public override (FactReading Post, FactReading Candidate) Facts(Pair pair) =>
        (new(string.Join("; ", pair.Post.Post.Courses)), new(string.Join("; ", pair.Candidate.Candidate.CompletedCourses)));
}
