using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Matching;

/// <summary>Tells which courses lead to a post, and why.</summary>
/// <remarks>
/// Pure functions of post and courses. Dates, places and what a course asks of people are the caller's to filter by. Cost: a profile of
/// each course, some ten microseconds.
/// </remarks>
public static class CourseLinks
{
    /// <summary>The least relevance that links a course to a title; set on the odd rows of <c>course-pairs.tsv</c> of the tests.</summary>
    public const double LeastRelevance = 0.45;

    /// <summary>From the depth of minor groups on, occupations of one group are learned alike.</summary>
    private const int MinorGroup = 3;

    // What says that something is a course, not what it is about: else every course leads to posts of trainers.
    private static readonly string[] CourseWords =
    [
        "技能提升班", "技能提升", "技能培训", "培训班", "培训", "训练营", "实训", "课程", "考证", "上岗证", "基础班", "基础", "入门", "提升班", "实用技术",
        "初级", "中级", "高级", "五级", "四级", "三级", "残疾人", "班", "training", "course", "workshop", "beginner",
    ];

    /// <summary>The courses that lead to a post, best first: by the strongest link, then by how related they are to the title, then by id.</summary>
    /// <param name="post">The post.</param>
    /// <param name="courses">The courses, each once.</param>
    /// <remarks>Edge cases: none if nothing links a course; a post without occupation and skills goes by its title and what it names.</remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IReadOnlyList<LinkedCourse> To(Post post, IEnumerable<Course> courses)
    {
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(courses);
        var title = TitleProfile.Of(post.Title);
        return [.. courses.Select(course => Link(post, title, course)).OfType<LinkedCourse>().OrderBy(linked => linked.Position)];
    }

    /// <summary>How related a course is to a title, by its name and by its name with its skills, the more of both.</summary>
    /// <remarks>Units and range: 0 to 1, as <see cref="TitleProfile.SimilarityTo"/>.</remarks>
    /// <exception cref="ArgumentNullException">The course is null.</exception>
    public static double Relevance(Course course, string title)
    {
        ArgumentNullException.ThrowIfNull(course);
        return Texts(course).Max(text => TitleProfile.Of(text).SimilarityTo(TitleProfile.Of(title)));
    }

    private static LinkedCourse? Link(Post post, TitleProfile title, Course course)
    {
        var (text, relevance) = Texts(course).Select(text => (text, Relevance: TitleProfile.Of(text).SimilarityTo(title))).MaxBy(text => text.Relevance);
        var links = new List<CourseLink>();
        if (post.Courses.Contains(course.Id.Value, StringComparer.Ordinal))
            links.Add(new(CourseLinkKind.NamedByPost, []));
        if (ByOccupation(post, course) is { } occupation)
            links.Add(occupation);
        links.AddRange(BySkill(post, course));
        if (relevance >= LeastRelevance)
            links.Add(ByTitle(text, post.Title));
        return links.Count > 0 ? new(course, links, relevance) : null;
    }

    /// <summary>The nearest of the course's occupations, if it is the post's, holds it as a minor group does, or is in its minor group.</summary>
    private static CourseLink? ByOccupation(Post post, Course course)
    {
        if (post.Occupation is not { Depth: >= MinorGroup } asked)
            return null;
        var nearest = course.Occupations.Where(code => code.SharedDepth(asked) >= MinorGroup).OrderByDescending(code => code.SharedDepth(asked)).ToArray();
        if (nearest.Length == 0)
            return null;
        var code = nearest[0];
        var holds = code.SharedDepth(asked) == code.Depth;
        return new(holds ? CourseLinkKind.Occupation : CourseLinkKind.OccupationGroup, [$"{code.Value} {OccupationTable.Find(code)?.Name}".TrimEnd()]);
    }

    private static IEnumerable<CourseLink> BySkill(Post post, Course course) =>
        from asked in post.RequiredSkills.Concat(post.PreferredSkills).Distinct(StringComparer.Ordinal)
        let taught = course.Skills.FirstOrDefault(skill => SkillLexicon.Answers(skill, asked))
        where taught is not null
        select new CourseLink(CourseLinkKind.Skill, [asked, taught]);

    /// <summary>The words that say most of the relation.</summary>
    private static CourseLink ByTitle(string text, string title)
    {
        var parts = TitleComparison.Of(text, title).Parts;
        var part = parts.FirstOrDefault(part => part.Concept is { Facet: ConceptFacet.Trade or ConceptFacet.Act } && part.Sources.Concat(part.OtherSources).All(IsWord)) ?? parts[0];
        return new(CourseLinkKind.Title, IsWord(part.Sources[0]) && IsWord(part.OtherSources[0]) ? [part.Sources[0], part.OtherSources[0]] : [text, title]);
    }

    private static bool IsWord(string source) => !source.StartsWith('…');

    private static string[] Texts(Course course)
    {
        var name = CourseWords.Aggregate(Folding.Fold(course.Name), (name, word) => name.Replace(word, " ", StringComparison.Ordinal)).Trim();
        return course.Skills.Count == 0 ? [name] : [name, $"{name} {string.Join(' ', course.Skills)}"];
    }
}
