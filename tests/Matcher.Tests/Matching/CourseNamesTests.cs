using Matcher.Domain;

namespace Matcher.Tests;

public sealed class CourseNamesTests
{
    private static readonly DateOnly Day = RandomPairs.Day;
    private static readonly Course Labelling = new() { Id = new CourseId("course-1"), Name = "数据标注实训" };

    private static readonly Candidate Person = new()
    {
        Id = new CandidateId("person"),
        CompletedCourses = ["course-1", "course-2", "没有编号的课"],
        Consents = [new Consent(ConsentPurpose.Match, null, LegalBasis.Consent, new DateTimeOffset(Day.AddDays(-30), default, TimeSpan.Zero))],
    };

    private static Post Post(string id, params string[] courses) => new() { Id = new PostId(id), Title = "数据标注员", Courses = courses };

    [Fact]
    public void Explain_CourseOnFile_IsNamed()
    {
        using var world = new MatchWorld([Post("p1", "course-1")], [Person], courses: [Labelling]);

        var part = world.Explain(new PostId("p1"), Person.Id).Parts.Single(part => part.Feature == "training");

        Assert.Equal("数据标注实训 (course-1)", part.Post.Value);
        Assert.Equal("数据标注实训 (course-1); course-2; 没有编号的课", part.Candidate.Value);
        Assert.Equal("completed", part.Bin);
    }

    [Fact]
    public void Explain_NameOfACourse_HasNoSayInTheScore()
    {
        using var named = new MatchWorld([Post("p1", "course-1")], [Person], courses: [Labelling]);
        using var unnamed = new MatchWorld([Post("p1", "course-1")], [Person]);

        Assert.Equal(unnamed.Explain(new PostId("p1"), Person.Id).Score, named.Explain(new PostId("p1"), Person.Id).Score);
    }

    [Fact]
    [Trait("Seed", "23")]
    public void OpenPostCountOf_CountsOpenPostsThatNameTheCourse()
    {
        using var world = new MatchWorld(
            [Post("p1", "course-1", "course-1"), Post("p2", "course-2", "course-1"), Post("gone", "course-1") with { ClosesOn = Day.AddDays(-1) }], [], courses: [Labelling]);

        Assert.Equal(2, world.Snapshot.OpenPostCountOf(new CourseId("course-1")));
        Assert.Equal(0, world.Snapshot.OpenPostCountOf(new CourseId("course-3")));
    }

    [Fact]
    public void Apply_CourseThatCame_IsInTheNextSnapshot()
    {
        using var world = new MatchWorld([], []);
        using var writer = world.Store.BeginWrite();
        writer.Put(Labelling);

        var next = world.Snapshot.Apply(writer.Commit(), world.Store);

        Assert.Equal((0, 1), (world.Snapshot.CourseCount, next.CourseCount));
        Assert.Equal(Labelling.Name, next.FindCourse(Labelling.Id)!.Name);
    }
}
