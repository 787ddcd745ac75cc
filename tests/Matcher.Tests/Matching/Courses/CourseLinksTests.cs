using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Tests;

public sealed class CourseLinksTests
{
    private static readonly Post Labelling = new()
    {
        Id = new("p"),
        Title = "数据标注员",
        Occupation = new OccupationCode("4-04-05-05"),
        RequiredSkills = ["打字"],
        PreferredSkills = ["Excel"],
        Courses = ["named"],
    };

    [Fact]
    public void To_Post_OrdersByTheStrongestLinkThenByTitle()
    {
        Course[] courses =
        [
            Course("none", "中式面点"),
            Course("title", "数据标注培训班"),
            Course("title-less", "数据处理"),
            Course("skill", "办公", skills: ["excel"]),
            Course("group", "某课程", occupations: ["4-04-05-01"]),
            Course("occupation", "某课程", occupations: ["1", "4-04-05-05"]),
            Course("holds", "某课程", occupations: ["4-04-05"]),
            Course("named", "中式烹调"),
        ];

        var linked = CourseLinks.To(Labelling, courses);

        Assert.Equal(["named", "holds", "occupation", "group", "skill", "title"], linked.Select(one => one.Course.Id.Value).Except(["title-less"]));
        Assert.Equal(linked.Order(Comparer<LinkedCourse>.Create((a, b) => a.Position.CompareTo(b.Position))), linked);
    }

    [Fact]
    public void To_CourseWithSeveralLinks_TellsThemAll()
    {
        var course = Course("named", "数据标注培训", occupations: ["4-04-05-05"], skills: ["打字", "Excel"]);

        var linked = Assert.Single(CourseLinks.To(Labelling, [course]));

        Assert.Equal(
            [CourseLinkKind.NamedByPost, CourseLinkKind.Occupation, CourseLinkKind.Skill, CourseLinkKind.Skill, CourseLinkKind.Title],
            linked.Links.Select(link => link.Kind));
        Assert.Equal(["打字", "打字"], linked.Links[2].Words);
        Assert.Contains("4-04-05-05", linked.Links[1].Sentence.Zh, StringComparison.Ordinal);
        Assert.Contains("打字", linked.Links[2].Sentence.En, StringComparison.Ordinal);
        Assert.All(linked.Links, link => Assert.NotEqual(link.Sentence.Zh, link.Sentence.En));
    }

    [Fact]
    public void To_WideOccupations_DoNotLink()
    {
        var wide = Course("wide", "某课程", occupations: ["4", "4-04"]);

        Assert.Empty(CourseLinks.To(Labelling, [wide]));
        Assert.Empty(CourseLinks.To(Labelling with { Occupation = new OccupationCode("4-04") }, [Course("a", "某课程", occupations: ["4-04-05-05"])]));
    }

    [Fact]
    public void To_EqualCourses_AreOrderedById()
    {
        var linked = CourseLinks.To(Labelling, [Course("b", "数据标注"), Course("a", "数据标注"), Course("c", "数据标注")]);

        Assert.Equal(["a", "b", "c"], linked.Select(one => one.Course.Id.Value));
    }

    // A course says that it trains; so does every other, and none leads to trainers by that.
    [Theory]
    [InlineData("培训班")]
    [InlineData("焊工培训班")]
    [InlineData("残疾人技能培训课程")]
    public void To_TrainersPost_IsNotLinkedByTheWordTraining(string course)
    {
        var linked = CourseLinks.To(new Post { Id = new("p"), Title = "讲师" }, [Course("a", course)]);

        Assert.Empty(linked);
    }

    [Fact]
    public void Relevance_WrittenPairs_TellsTheRightOnes()
    {
        var rows = File.ReadAllLines(Path.Combine(SourceTree.Root, "tests", "Matcher.Tests", "Matching", "Courses", "course-pairs.tsv")).Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t'))
            .Select((cells, index) => (
                IsUnseen: index % 2 == 1,
                IsRight: cells[3] == "1",
                IsLinked: CourseLinks.Relevance(Course("c", cells[0], skills: cells[1].Split(';', StringSplitOptions.RemoveEmptyEntries)), cells[2]) >= CourseLinks.LeastRelevance))
            .Where(row => row.IsUnseen).ToList();

        var (right, linked, both) = (rows.Count(row => row.IsRight), rows.Count(row => row.IsLinked), rows.Count(row => row.IsRight && row.IsLinked));
        Assert.Equal(40, rows.Count);
        Assert.True(both >= 0.85 * linked, $"precision {both}/{linked}");
        Assert.True(both >= 0.85 * right, $"recall {both}/{right}");
    }

    private static Course Course(string id, string name, string[]? occupations = null, string[]? skills = null) => new()
    {
        Id = new(id),
        Name = name,
        Occupations = [.. (occupations ?? []).Select(code => new OccupationCode(code))],
        Skills = skills ?? [],
    };
}
