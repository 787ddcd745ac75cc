using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Tests;

/// <summary>有需求、学得会、能就业.</summary>
public class PlanCourseTests
{
    [Fact]
    [Trait("Seed", "22")]
    public void Row22_PrerequisiteUnmet_NotRecommendedWithWhatIsLacking()
    {
        var basics = PlanWorld.Course("k-0", "电脑基础");
        var course = PlanWorld.Course("k-1") with { RequiredCourses = [basics.Id] };
        using var world = new PlanWorld(PlanWorld.Person(), [Naming("p-1", "k-1")], [basics, course]);

        var plan = world.Plan();

        Assert.DoesNotContain(plan.OneThreeOne.Courses, one => one.Course == course.Id);
        Assert.Equal("学得会:缺“电脑基础”课程", Assert.Single(Other(plan, "k-1").Obstacles).Zh);
    }

    [Fact]
    [Trait("Seed", "22")]
    public void Row22_EducationShort_NotRecommendedWithWhatIsLacking()
    {
        using var world = new PlanWorld(PlanWorld.Person(), [Naming("p-1", "k-1")], [PlanWorld.Course("k-1") with { MinEducation = EducationLevel.Bachelor }]);

        Assert.Equal("学得会:缺本科学历", Assert.Single(Other(world.Plan(), "k-1").Obstacles).Zh);
    }

    [Theory]
    [Trait("Seed", "22")]
    [InlineData(ProvisionState.Refused, false, 0)]
    [InlineData(ProvisionState.Unknown, true, 1)]
    [InlineData(ProvisionState.Yes, true, 0)]
    public void Row22_EssentialNeedAtThePlaceOfTraining_DecidesOrIsAsked(ProvisionState state, bool isRecommended, int asked)
    {
        var person = PlanWorld.Person() with { Needs = [new(ProvisionKind.StepFreeAccess, NeedStrength.Essential)] };
        var course = PlanWorld.Course("k-1") with { Provisions = [new Provision(ProvisionKind.StepFreeAccess, state, null, FactSource.Declared, PlanWorld.Day)] };
        using var world = new PlanWorld(person, [Naming("p-1", "k-1")], [course]);

        var plan = world.Plan();

        var one = plan.OneThreeOne.Courses.Concat(plan.OtherCourses).Single();
        Assert.Equal((isRecommended, asked), (one.IsRecommended, one.ToAsk.Count));
        if (!isRecommended)
            Assert.Equal("学得会:缺无台阶通行", one.Obstacles[0].Zh);
    }

    [Fact]
    [Trait("Seed", "22")]
    public void Row22_AllThreeHold_RecommendedWithItsEffect()
    {
        using var world = new PlanWorld(PlanWorld.Person(), [Naming("p-1", "k-1"), PlanWorld.Post("p-2")], [PlanWorld.Course("k-1")]);

        var course = Assert.Single(world.Plan().OneThreeOne.Courses);

        Assert.Equal((1, 0, 1), (course.Orders, course.Opens, course.Lifts));
        Assert.Equal("p-1", Assert.Single(course.LeadsTo).Value);
    }

    [Fact]
    [Trait("Seed", "22")]
    public void Row22_NoPostInReachOrNoWishForTraining_NotRecommended()
    {
        var closed = Naming("p-1", "k-1") with { ClosesOn = PlanWorld.Day.AddDays(-1) };
        var wishes = PlanWorld.Person() with { Wishes = new Wishes { Occupations = [new OccupationCode("4-04-05-05")] } };
        using var noPost = new PlanWorld(wishes, [closed], [PlanWorld.Course("k-1") with { Occupations = [new OccupationCode("4-04-05-05")] }]);
        using var noWish = new PlanWorld(PlanWorld.Person(), [Naming("p-1", "k-1")], [PlanWorld.Course("k-1")]);

        Assert.StartsWith("能就业:", Assert.Single(Other(noPost.Plan(), "k-1").Obstacles).Zh, StringComparison.Ordinal);
        Assert.StartsWith("有需求:", Assert.Single(Other(noWish.Plan(new Situation { WantsTraining = false }), "k-1").Obstacles).Zh, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Seed", "84")]
    public void Row84_TrainingSubsidies_AreShownWithTheCourse()
    {
        using var world = new PlanWorld(PlanWorld.Person(), [Naming("p-1", "k-1")], [PlanWorld.Course("k-1") with { Subsidy = "培训费、生活费(含交通费)补贴" }]);

        var plan = world.Plan();

        Assert.Equal("培训费、生活费(含交通费)补贴", plan.OneThreeOne.Courses[0].Subsidy);
        var note = Assert.Single(plan.Notes, note => note.Subject == NoteSubject.Training);
        Assert.Contains("生活费、交通费", note.Sentence.Zh, StringComparison.Ordinal);
        Assert.Equal("36", note.Region);
    }

    [Fact]
    public void Courses_CompletedClosedOrFarAway_AreNotOffered()
    {
        var person = PlanWorld.Person() with { CompletedCourses = ["k-done"] };
        Course[] courses =
        [
            PlanWorld.Course("k-done"), PlanWorld.Course("k-closed") with { EnrolUntil = PlanWorld.Day.AddDays(-1) },
            PlanWorld.Course("k-far") with { Region = new RegionCode("360102") }, PlanWorld.Course("k-online") with { Region = new RegionCode("360102"), Mode = CourseMode.Online },
        ];
        using var world = new PlanWorld(person, [PlanWorld.Post("p-1") with { Courses = ["k-done", "k-closed", "k-far", "k-online"] }], courses);

        var plan = world.Plan();

        Assert.Equal(["k-online"], plan.OneThreeOne.Courses.Concat(plan.OtherCourses).Select(course => course.Course.Value));
    }

    [Fact]
    public void Courses_MoreOrdersAndLifts_ComeFirst()
    {
        Post[] posts = [Naming("p-1", "k-b"), Naming("p-2", "k-b"), Naming("p-3", "k-a"), PlanWorld.Post("p-4") with { RequiredSkills = ["Excel"] }];
        Course[] courses = [PlanWorld.Course("k-a"), PlanWorld.Course("k-b"), PlanWorld.Course("k-c", "表格") with { Skills = ["Excel"] }];
        using var world = new PlanWorld(PlanWorld.Person(), posts, courses);

        var found = world.Plan().OneThreeOne.Courses;

        Assert.Equal(["k-b", "k-a", "k-c"], found.Select(course => course.Course.Value));
        Assert.Equal([2, 1, 1], found.Select(course => course.Lifts));
    }

    [Fact]
    public void Lesson_OnRandomPairs_GainsWhatWholeScoresSay()
    {
        using var world = MatchWorld.Random(7, 60, 20);
        var course = new Course { Id = new CourseId("course-1"), Name = "课", Skills = ["Excel", "普通话"] };

        foreach (var person in world.Snapshot.People.ToList())
        {
            var after = new CandidateView(Lesson.After(person.Candidate, course), world.Snapshot.Rules.TieKey.Span, RandomPairs.Day);
            foreach (var post in world.Snapshot.PostViews)
            {
                var before = world.Snapshot.Scorer.Score(world.Snapshot.Pair(post, person, usePriors: true));
                var then = world.Snapshot.Scorer.Score(world.Snapshot.Pair(post, after, usePriors: true));

                Assert.Equal(then - before, new Lesson(world.Snapshot, person, course, post).Gain(post));
            }
        }
    }

    private static PlanCourse Other(PlanContent plan, string id) => plan.OtherCourses.Single(course => course.Course.Value == id);

    private static Post Naming(string id, string course) => PlanWorld.Post(id) with { Courses = [course] };
}
