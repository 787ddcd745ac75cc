using System.Text;
using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Tests;

/// <summary>Benefits, subsidies and programmes: shown with their dates, never ranked by.</summary>
public class PlanNoteTests
{
    private static readonly RuleSet NoRules = RuleSet.Read("[]"u8);

    [Fact]
    [Trait("Seed", "69")]
    public void Row69_SubsistenceAndFirstSelfEmployment_NoteSaysThreeYears()
    {
        using var world = new PlanWorld(PlanWorld.Person(), [PlanWorld.Post("p-1")]);

        var notes = world.Plan(new Situation { ReceivesSubsistence = true, IsFirstSelfEmployment = true }).Notes;
        var without = world.Plan(new Situation { ReceivesSubsistence = false, IsFirstSelfEmployment = true }).Notes;

        var note = Assert.Single(notes, note => note.Subject == NoteSubject.SubsistenceAllowance);
        Assert.Contains("低保延退3年", note.Sentence.Zh, StringComparison.Ordinal);
        Assert.DoesNotContain(without, note => note.Subject == NoteSubject.SubsistenceAllowance);
    }

    [Fact]
    [Trait("Seed", "70")]
    public void Row70_DatedRuleRow_IsShownWithDateAndSource()
    {
        using var world = new PlanWorld(PlanWorld.Person(), []);

        var note = Assert.Single(world.Plan(new Situation { IsFirstSelfEmployment = true }).Notes, note => note.Subject == NoteSubject.SocialInsurance);

        Assert.Equal((new DateOnly(2022, 1, 1), new DateOnly(2024, 12, 31), "36"), (note.From, note.To, note.Region));
        Assert.Contains("赣府厅字〔2022〕90号", note.Source, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Seed", "70")]
    [InlineData("440103", "2024-07-10")]
    [InlineData("360702", "2025-01-01")]
    public void Row70_OtherRegionOrOtherDay_NoLocalRuleOnFile(string residence, string day)
    {
        var on = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        using var world = new PlanWorld(PlanWorld.Person() with { Residence = new RegionCode(residence) }, [], day: on);

        var note = Assert.Single(world.Plan(new Situation { IsFirstSelfEmployment = true }).Notes, note => note.Subject == NoteSubject.SocialInsurance);

        Assert.Null(note.Rule);
        Assert.Contains("没有在案的规定", note.Sentence.Zh, StringComparison.Ordinal);
        Assert.Contains("no local rule on file", note.Sentence.En, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Seed", "61")]
    public void Row61_PlatformSupport_IsShownAsABenefit()
    {
        var person = PlanWorld.Person() with { Wishes = new Wishes { Forms = [EmploymentForm.Flexible] } };
        using var world = new PlanWorld(person, [PlanWorld.Post("p-1", "外卖骑手") with { Form = EmploymentForm.Flexible }]);

        var note = Assert.Single(world.Plan().Notes, note => note.Subject == NoteSubject.PlatformSupport);

        Assert.Equal(PlanNoteKind.Benefit, note.Kind);
        Assert.Contains("派单", note.Sentence.Zh, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Seed", "78")]
    public void Row78_ScreenReaderNeededAndDeviceSubsidy_CanBeAccommodatedFunded()
    {
        var person = PlanWorld.Person() with { Needs = [new(ProvisionKind.ScreenReaderSystems, NeedStrength.Essential)] };
        var post = PlanWorld.Post("p-1") with { Provisions = [new Provision(ProvisionKind.ScreenReaderSystems, ProvisionState.Arrangeable, AccommodationTier.Equipment, FactSource.Declared, PlanWorld.Day)] };
        using var world = new PlanWorld(person, [post]);

        var funded = Assert.Single(Assert.Single(world.Plan().OneThreeOne.Posts).Accommodations);
        var plain = Assert.Single(Assert.Single(world.Plan(notes: NoRules).OneThreeOne.Posts).Accommodations);

        Assert.Equal("jiangxi-devices", funded.FundedBy);
        Assert.StartsWith("Can be accommodated (funded)", funded.Sentence.En, StringComparison.Ordinal);
        Assert.Null(plain.FundedBy);
        Assert.DoesNotContain("funded", plain.Sentence.En, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Seed", "63")]
    [InlineData(DisabilityType.Visual, "心光绽放")]
    [InlineData(DisabilityType.Hearing, "天籁之家")]
    [InlineData(DisabilityType.Limb, "千企万人")]
    [InlineData(DisabilityType.Intellectual, "蜗牛之翼")]
    [InlineData(DisabilityType.Mental, "手拉手")]
    public void Row63_Type_ItsProgrammeIsListedAndScoresStay(DisabilityType type, string programme)
    {
        using var world = new PlanWorld(PlanWorld.Person() with { Disabilities = [new(type, 3)] }, [PlanWorld.Post("p-1"), PlanWorld.Post("p-2", "保洁员")]);
        var before = world.Recommend().Matches.Select(match => (match.Match.Post.Id, match.Match.Score)).ToList();

        var named = world.Plan().Notes.Where(note => note.Kind == PlanNoteKind.Programme).ToList();

        Assert.Contains(named, note => note.Sentence.Zh.Contains(programme, StringComparison.Ordinal));
        Assert.Equal(2, named.Count);
        Assert.Contains(named, note => note.Sentence.Zh.Contains("集善乐业", StringComparison.Ordinal));
        Assert.Equal(before, world.Recommend().Matches.Select(match => (match.Match.Post.Id, match.Match.Score)));
    }

    [Theory]
    [Trait("Seed", "35")]
    [InlineData(Sex.Female, 1)]
    [InlineData(Sex.Male, 0)]
    public void Row35_ProgrammeForWomen_IsListedForWomenAlone(Sex sex, int count)
    {
        using var world = new PlanWorld(PlanWorld.Person() with { Sex = sex }, []);

        Assert.Equal(count, world.Plan().Notes.Count(note => note.Sentence.Zh.Contains("美丽工坊", StringComparison.Ordinal)));
    }

    [Fact]
    [Trait("Seed", "61")]
    [Trait("Seed", "69")]
    [Trait("Seed", "78")]
    [Trait("Seed", "84")]
    public void Notes_WithAndWithoutThem_EveryRankAndPostIsTheSame()
    {
        var random = new RandomPairs(3);
        var person = random.Candidate(1) with { Consents = PlanWorld.Person().Consents, Residence = new RegionCode("360702") };
        using var world = new PlanWorld(person, Enumerable.Range(0, 200).Select(random.Post), [PlanWorld.Course("course-1"), PlanWorld.Course("course-2")]);
        var situation = new Situation { ReceivesSubsistence = true, IsFirstSelfEmployment = true, LeftSchoolOn = PlanWorld.Day };

        var with = world.Plan(situation);
        var without = world.Plan(situation, NoRules);

        Assert.NotEmpty(with.OneThreeOne.Posts);
        Assert.Equal(Ranks(with), Ranks(without));
        Assert.Equal(with.OneThreeOne.Courses.Select(course => (course.Course, course.Lifts)), without.OneThreeOne.Courses.Select(course => (course.Course, course.Lifts)));
        Assert.Equal(with.Versions, without.Versions);
        Assert.NotEqual(with.NoteRules, without.NoteRules);
    }

    [Fact]
    public void ShippedRules_ThatRank_HoldNoNote() => Assert.Empty(RuleSet.Shipped.AllInForce<NoteRule>(new RegionCode("36"), PlanWorld.Day));

    [Fact]
    public void MoneyRules_AllHaveARegionAndDates()
    {
        var rules = RuleSet.Notes.AllInForce<NoteRule>(new RegionCode("360702"), PlanWorld.Day).ToList();

        Assert.NotEmpty(rules);
        Assert.All(rules, rule => Assert.True(rule is { Region: not null, From: not null, To: not null }));
    }

    private static string Ranks(PlanContent plan)
    {
        var text = new StringBuilder();
        foreach (var post in plan.OneThreeOne.Posts.Concat(plan.NextSteps))
            text.Append(post.Rank).Append(' ').Append(post.Post).Append(' ').Append(post.Band).Append(';');
        return text.ToString();
    }
}
