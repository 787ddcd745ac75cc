namespace Matcher.Matching;

/// <summary>How a course leads to a post, strongest first.</summary>
public enum CourseLinkKind
{
    /// <summary>The post names the course.</summary>
    NamedByPost,

    /// <summary>The course leads to the post's occupation.</summary>
    Occupation,

    /// <summary>The course leads to another occupation of the same minor group.</summary>
    OccupationGroup,

    /// <summary>The course teaches a skill that the post asks for.</summary>
    Skill,

    /// <summary>The name of the course, with its skills, is related to the post's title.</summary>
    Title,
}
