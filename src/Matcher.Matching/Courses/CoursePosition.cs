using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>The sort key of a course that leads to a post: the strongest link, then relevance falling, then id rising.</summary>
/// <param name="Kind">The strongest link.</param>
/// <param name="Relevance">As <see cref="LinkedCourse.Relevance"/>.</param>
/// <param name="Id">The course.</param>
public readonly record struct CoursePosition(CourseLinkKind Kind, double Relevance, CourseId Id) : IComparable<CoursePosition>
{
    /// <summary>Below zero if this stands before the other.</summary>
    public int CompareTo(CoursePosition other)
    {
        if (Kind != other.Kind)
            return Kind.CompareTo(other.Kind);
        return Relevance != other.Relevance ? other.Relevance.CompareTo(Relevance) : Id.CompareTo(other.Id);
    }
}
