using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>A course that leads to a post.</summary>
/// <param name="Course">The course.</param>
/// <param name="Links">Why, strongest first; at least one.</param>
/// <param name="Relevance">How related name and skills are to the post's title, 0 to 1.</param>
public sealed record LinkedCourse(Course Course, IReadOnlyList<CourseLink> Links, double Relevance)
{
    /// <summary>Where the course stands among those that lead to one post.</summary>
    public CoursePosition Position => new(Links[0].Kind, Relevance, Course.Id);
}
