using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Tests;

/// <summary>What a person reads of a plan: short, plain, no codes; and a text message in the same order.</summary>
public class PlanSentenceTests
{
    private const int MostCharacters = 25;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Sentences_OfRandomPlans_AreShortAndCarryNoCodes(int seed)
    {
        var random = new RandomPairs(seed);
        Course[] courses = [.. Enumerable.Range(0, 8).Select(i => new Course
        {
            Id = new CourseId($"course-{i}"), Name = "一门名字长得不得了的残疾人职业技能提升培训课程", MinEducation = (EducationLevel)i, RequiredCourses = i == 1 ? [new CourseId("course-2")] : [],
            Skills = ["Excel", "打字"], Occupations = [new OccupationCode("4-04-05-05")],
            Provisions = [.. Vocabulary<ProvisionKind>.All.Select(kind => new Provision(kind, i % 2 == 0 ? ProvisionState.Refused : ProvisionState.Unknown, null, FactSource.Declared, PlanWorld.Day))],
        })];
        foreach (var number in Enumerable.Range(0, 12))
        {
            var person = random.Candidate(number) with
            {
                Consents = number % 4 == 3 ? [] : PlanWorld.Person().Consents,
                Needs = [.. Vocabulary<ProvisionKind>.All.Where((_, i) => i % 12 == number).Select(kind => new Need(kind, NeedStrength.Essential))],
            };
            using var world = new PlanWorld(person, Enumerable.Range(0, number).Select(random.Post), courses);

            foreach (var plan in new[] { world.Plan(Extreme(number)), world.Plan(), PlanPrivacy.Show(world.Plan(Extreme(number)), consents: false, []) })
                Assert.All(Of(plan), CheckSentence);
        }
    }

    [Fact]
    public void Sentences_OfTheShippedNotes_AreShort() =>
        Assert.All(RuleSet.Notes.AllInForce<NoteRule>(new RegionCode("360702"), PlanWorld.Day), rule => CheckSentence(new(rule.Zh, rule.En)));

    [Theory]
    [Trait("Seed", "81")]
    [InlineData(false)]
    [InlineData(true)]
    public void Row81_Shortlist_TextMessageHasAtMost70CharactersInTheSameOrder(bool isEnglish)
    {
        Post[] posts = [.. Enumerable.Range(0, 5).Select(i => PlanWorld.Post($"p-{i}", $"{(char)('甲' + i)}某某有限责任公司客服中心夜班文字客服专员(包吃住)") with { Courses = ["k-1"] })];
        using var world = new PlanWorld(PlanWorld.Person(), posts, [PlanWorld.Course("k-1", "云客服与数据标注职业技能提升培训班")]);
        var plan = world.Plan();

        var text = PlanSms.Of(plan, isEnglish);

        Assert.InRange(text.Length, 40, PlanSms.MaxLength);
        var places = plan.OneThreeOne.Posts.Select((post, i) => text.IndexOf($"{i + 1}.{post.Title[..3]}", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, places.Count);
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Contains("云客服", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "【合成】")]
    [InlineData(true, "[Synthetic]")]
    public void Of_ASyntheticPlan_BeginsWithTheMark(bool isEnglish, string mark)
    {
        using var world = new PlanWorld(PlanWorld.Person(), []);

        var text = PlanSms.Of(world.Plan() with { IsSynthetic = true }, isEnglish);

        Assert.StartsWith(mark, text, StringComparison.Ordinal);
        Assert.InRange(text.Length, mark.Length + 1, PlanSms.MaxLength);
    }

    [Fact]
    [Trait("Seed", "81")]
    public void Row81_NothingToShow_TextMessageSaysSo()
    {
        using var world = new PlanWorld(PlanWorld.Person(), []);

        Assert.Equal("暂时没有合适岗位。详情问辅导员。", PlanSms.Of(world.Plan(), isEnglish: false));
    }

    private static Situation Extreme(int number) => new()
    {
        WantsWork = true, WantsTraining = number % 2 == 0, EmployedSince = number % 3 == 0 ? new DateOnly(2024, 1, 31) : null, LeftSchoolOn = new DateOnly(2024, 2, 29),
        LadderStep = LadderStep.Quota, IsProficient = true, ReceivesSubsistence = true, IsFirstSelfEmployment = true,
    };

    private static IEnumerable<Sentence> Of(PlanContent plan) =>
    [
        .. plan.Missing,
        .. plan.Duties.Select(duty => duty.Sentence),
        .. plan.FollowUps.Select(period => period.Sentence),
        .. plan.Notes.Select(note => note.Sentence),
        .. plan.OneThreeOne.Shortfalls.SelectMany(one => one.Causes.Concat(one.Remedies).Append(one.Sentence)),
        .. plan.OtherCourses.Concat(plan.OneThreeOne.Courses).SelectMany(course => course.Obstacles.Concat(course.ToAsk)),
        .. plan.OneThreeOne.Posts.Concat(plan.NextSteps).SelectMany(post => post.Accommodations).Select(one => one.Sentence),
    ];

    private static void CheckSentence(Sentence sentence)
    {
        Assert.True(sentence.Zh.Length is > 0 and <= MostCharacters, $"{sentence.Zh.Length}: {sentence.Zh}");
        Assert.NotEmpty(sentence.En);
        Assert.DoesNotContain('_', sentence.Zh + sentence.En);
        Assert.Contains(sentence.Zh, c => c > 0x2E80);
        // Names stand as they are, in quotes.
        Assert.DoesNotContain(string.Concat(sentence.En.Split('"').Where((_, i) => i % 2 == 0)), c => c > 0x2E80);
    }
}
