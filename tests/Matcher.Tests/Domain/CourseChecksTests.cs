using Matcher.Domain;

namespace Matcher.Tests;

public class CourseChecksTests
{
    private static readonly DateOnly March = new(2026, 3, 1);
    private static readonly Course Plain = new() { Id = new CourseId("c1"), Name = "数据标注" };

    public static TheoryData<Course, string> Faulty => new()
    {
        { Plain with { Name = " " }, "name" },
        { Plain with { Name = new string('课', 201) }, "name" },
        { Plain with { Provider = new string('校', 201) }, "provider" },
        { Plain with { Requirements = new string('求', 20_001) }, "requirements" },
        { Plain with { Seats = 0 }, "seats" },
        { Plain with { Seats = -3 }, "seats" },
        { Plain with { FeeYuan = -0.01m }, "fee_yuan" },
        { Plain with { StartsOn = March, EndsOn = March.AddDays(-1) }, "ends_on" },
        { Plain with { EndsOn = March, EnrolUntil = March.AddDays(1) }, "enrol_until" },
        { Plain with { Skills = [""] }, "skills[0]" },
        { Plain with { Tags = [.. Enumerable.Repeat("非遗", 201)] }, "tags" },
        { Plain with { RequiredCourses = [new("c0"), new("c1")] }, "required_courses" },
        { Plain with { Provisions = [Provided, Provided] }, "provisions[1].kind" },
    };

    private static Provision Provided => new(ProvisionKind.Captions, ProvisionState.Yes, null, FactSource.Declared, March);

    [Theory]
    [MemberData(nameof(Faulty))]
    public void Check_FaultyCourse_NamesTheField(Course course, string field) =>
        Assert.Equal(field, Assert.Single(CourseChecks.Check(course)).Field);

    [Fact]
    public void Check_NameAlone_IsEnough() => Assert.Empty(CourseChecks.Check(Plain));

    [Fact]
    public void Check_OneDayCourseWithoutAFee_IsTaken() =>
        Assert.Empty(CourseChecks.Check(Plain with { StartsOn = March, EndsOn = March, EnrolUntil = March, FeeYuan = 0, Seats = 1 }));

    [Theory]
    [InlineData(null, null, null, true)]
    [InlineData("2026-03-01", null, null, true)]
    [InlineData("2026-02-28", "2026-03-05", "2026-04-01", false)]
    [InlineData(null, "2026-03-01", "2026-04-01", true)]
    [InlineData(null, "2026-02-28", "2026-04-01", false)]
    [InlineData(null, null, "2026-03-01", true)]
    [InlineData(null, null, "2026-02-28", false)]
    [InlineData("2026-03-20", "2026-02-10", "2026-04-01", true)]
    public void IsOpenOn_FirstOfMarch_FollowsTheFirstDateThatIsKnown(string? enrolUntil, string? startsOn, string? endsOn, bool isOpen)
    {
        var course = Plain with { EnrolUntil = Day(enrolUntil), StartsOn = Day(startsOn), EndsOn = Day(endsOn) };

        Assert.Equal(isOpen, course.IsOpenOn(March));
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
