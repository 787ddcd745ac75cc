namespace Matcher.Matching;

/// <summary>One reason why a course leads to a post.</summary>
/// <param name="Kind">The kind of link.</param>
/// <param name="Words">
/// What it rests on: nothing for a course that is named; the course's occupation by code and name; the skill asked and the skill taught; a
/// word of the course and a word of the title.
/// </param>
public sealed record CourseLink(CourseLinkKind Kind, IReadOnlyList<string> Words)
{
    /// <summary>The reason in words.</summary>
    public Sentence Sentence => Kind switch
    {
        CourseLinkKind.NamedByPost => new("岗位写明了这门课程", "The post names this course"),
        CourseLinkKind.Occupation => new($"课程面向岗位的职业:{Words[0]}", $"The course leads to the post's occupation: {Words[0]}"),
        CourseLinkKind.OccupationGroup => new($"课程面向同一职业小类:{Words[0]}", $"The course leads to an occupation of the same minor group: {Words[0]}"),
        CourseLinkKind.Skill when string.Equals(Words[0], Words[1], StringComparison.Ordinal) => new($"教岗位要求的技能:{Words[0]}", $"Teaches a skill that the post asks for: {Words[0]}"),
        CourseLinkKind.Skill => new($"教岗位要求的技能:{Words[0]}(课程:{Words[1]})", $"Teaches a skill that the post asks for: {Words[0]} (in the course: {Words[1]})"),
        _ => new($"课程与岗位名称相关:{Words[0]} — {Words[1]}", $"The course is related to the post's title: {Words[0]} – {Words[1]}"),
    };
}
