using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Matching;

/// <summary>Which of a person's posts a course bears on: those that name it, ask for a skill that it teaches, or are of its occupation.</summary>
/// <remarks>Made once a plan, so that a course costs a few look-ups instead of a comparison with every post.</remarks>
internal sealed class CourseReach
{
    private const int MinorGroup = 3;
    private const int MinorGroupLength = 7;

    private readonly Dictionary<string, List<int>> _byCourse = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _bySkill = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byGroup = new(StringComparer.Ordinal);

    public CourseReach(IReadOnlyList<PostView> posts)
    {
        for (var i = 0; i < posts.Count; i++)
        {
            foreach (var course in posts[i].Post.Courses)
                Add(_byCourse, course, i);
            foreach (var skill in posts[i].RequiredSkills.Concat(posts[i].PreferredSkills))
                Add(_bySkill, skill, i);
            if (posts[i].Post.Occupation is { Depth: >= MinorGroup } occupation)
                Add(_byGroup, Group(occupation), i);
        }
    }

    /// <summary>The posts that name the course.</summary>
    public IReadOnlyList<int> NamedBy(Course course) => _byCourse.GetValueOrDefault(course.Id.Value) ?? [];

    /// <summary>All posts that it bears on, in their order, each once.</summary>
    public IReadOnlyList<int> Of(Course course)
    {
        var found = new SortedSet<int>(NamedBy(course));
        foreach (var skill in course.Skills.SelectMany(SkillLexicon.Held))
            found.UnionWith(_bySkill.GetValueOrDefault(skill) ?? []);
        foreach (var occupation in course.Occupations.Where(code => code.Depth >= MinorGroup))
            found.UnionWith(_byGroup.GetValueOrDefault(Group(occupation)) ?? []);
        return [.. found];
    }

    /// <summary>Whether two occupations are learned alike.</summary>
    public static bool IsAlike(OccupationCode one, OccupationCode other) => one.SharedDepth(other) >= Math.Min(MinorGroup, Math.Min(one.Depth, other.Depth));

    private static string Group(OccupationCode code) => code.Value[..MinorGroupLength];

    private static void Add(Dictionary<string, List<int>> posts, string key, int post)
    {
        if (!posts.TryGetValue(key, out var list))
            posts.Add(key, list = []);
        if (list.Count == 0 || list[^1] != post)
            list.Add(post);
    }
}
