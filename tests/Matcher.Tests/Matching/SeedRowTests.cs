using Matcher.Domain;

namespace Matcher.Tests;

/// <summary>Rows of the seed inventory with their own input and expected result.</summary>
public class SeedRowTests
{
    private static readonly EmployerId Employer = RandomPairs.Employers[0].Id;

    [Fact]
    [Trait("Seed", "33")]
    public void NearHome_EqualPostsNearAndFar_NearFirst()
    {
        // 章贡区 to 赣县区 is the short way, to 南康区 the longer one.
        var posts = new[] { Post("near") with { Region = new RegionCode("360702") }, Post("far") with { Region = new RegionCode("360704") } };
        using var world = new MatchWorld(posts, [Person() with { Residence = new RegionCode("360702") }]);

        var list = world.Recommend(Person().Id);

        Assert.Equal(["near", "far"], list.Matches.Select(ranked => ranked.Match.Post.Id.Value));
        Assert.True(list.Matches[0].Match.Score > list.Matches[1].Match.Score);
    }

    [Fact]
    [Trait("Seed", "33")]
    public void NearHome_AuxiliaryBeyondTheRadius_IsFilteredWithItsReason()
    {
        var post = Post("aux") with { Form = EmploymentForm.Auxiliary, Region = new RegionCode("360102") };
        var person = Person() with { Residence = new RegionCode("360702"), Disabilities = [new(DisabilityType.Intellectual, 3)] };

        var far = PairScores.Gates(post, person);
        var near = PairScores.Gates(post with { Region = new RegionCode("360702") }, person);

        Assert.Equal("auxiliary_radius", Assert.Single(far.Blocks).Gate);
        Assert.Contains("就近就便", far.Blocks[0].RuleSource);
        Assert.Empty(near.Blocks);
    }

    [Theory]
    [Trait("Seed", "36")]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void OtherProvince_WillingToMove_DecidesWhetherItIsShown(bool isWilling, bool isShown)
    {
        var post = Post("zhejiang") with { Region = new RegionCode("330802") };
        var person = Person() with { Residence = new RegionCode("510722"), Wishes = new Wishes { WillingToMove = isWilling } };
        using var world = new MatchWorld([post], [person]);

        var list = world.Recommend(person.Id);

        Assert.Equal(isShown, list.Matches.Any());
        Assert.Equal(isShown ? [] : ["other_province"], list.Gates.Select(gate => gate.Gate));
        Assert.Equal(isShown ? 0 : 1, list.NearMisses.Count);
    }

    [Theory]
    [Trait("Seed", "44")]
    [InlineData(DisabilityType.Limb, 3, 30, "candidate.disabilities")]
    [InlineData(DisabilityType.Limb, 2, 30, null)]
    [InlineData(DisabilityType.Limb, 1, 30, null)]
    [InlineData(DisabilityType.Intellectual, 4, 30, null)]
    [InlineData(DisabilityType.Mental, 4, 16, null)]
    [InlineData(DisabilityType.Mental, 4, 15, "candidate.birth_date")]
    [InlineData(DisabilityType.Visual, 1, 30, "candidate.disabilities")]
    public void Auxiliary_TypeGradeAndAge_DecideEligibility(DisabilityType type, int grade, int age, string? blockingFact)
    {
        var person = Person() with { BirthDate = RandomPairs.Day.AddYears(-age), Disabilities = [new(type, grade)] };

        var blocks = PairScores.Gates(Auxiliary(), person).Blocks;

        Assert.Equal(blockingFact is null ? [] : [blockingFact], blocks.Select(block => block.Fact));
        Assert.All(blocks, block => Assert.False(block.IsChangeable));
        Assert.All(blocks, block => Assert.NotNull(block.RuleSource));
    }

    [Fact]
    [Trait("Seed", "44")]
    public void Auxiliary_MultipleDisabilities_CountByComponent()
    {
        var eligible = Person() with { Disabilities = [new(DisabilityType.Multiple, 2), new(DisabilityType.Intellectual, 3), new(DisabilityType.Hearing, 2)] };
        var notEligible = Person() with { Disabilities = [new(DisabilityType.Multiple, 2), new(DisabilityType.Visual, 2), new(DisabilityType.Hearing, 2)] };
        var hidden = Person() with { Disabilities = [new(DisabilityType.Multiple, 2)] };

        Assert.Empty(PairScores.Gates(Auxiliary(), eligible).Blocks);
        Assert.Single(PairScores.Gates(Auxiliary(), notEligible).Blocks);
        Assert.Empty(PairScores.Gates(Auxiliary(), hidden).Blocks);
        Assert.Contains(PairScores.Gates(Auxiliary(), hidden).Possible, finding => finding.Fact == "candidate.disabilities");
    }

    [Theory]
    [Trait("Seed", "52")]
    [InlineData("6101", "2024-04-30", null)]
    [InlineData("3601", "2024-04-30", "candidate.hukou")]
    [InlineData("6101", "2024-05-01", "rules.campaign")]
    public void Campaign_HouseholdAndWindow_DecideWhoIsServed(string hukou, string day, string? blockingFact)
    {
        var on = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var post = Post("campaign") with { Campaign = "shaanxi-2024", Region = new RegionCode("610102") };
        var person = Person() with { Hukou = new RegionCode(hukou), Status = EmploymentStatus.Unemployed, BirthDate = on.AddYears(-30), Residence = new RegionCode("610102") };

        var blocks = PairScores.Gates(post, person, on).Blocks;

        Assert.Equal(blockingFact is null ? [] : [blockingFact], blocks.Select(block => block.Fact));
        Assert.Empty(PairScores.Gates(post with { Campaign = null }, person, on).Blocks);
    }

    [Theory]
    [Trait("Seed", "58")]
    [InlineData(true, null)]
    [InlineData(false, "education")]
    public void Education_Relaxed_RanksAndDoesNotGate(bool isRelaxed, string? gate)
    {
        var post = Post("soe") with { Education = new EducationRequirement(EducationLevel.JuniorCollege, isRelaxed), RequiredSkills = ["打字"] };
        var person = Person() with { Education = EducationLevel.SeniorSecondary, Skills = ["打字"] };
        using var world = new MatchWorld([post], [person]);

        var match = world.Explain(post.Id, person.Id);

        Assert.Equal(gate is null ? [] : [gate], match.Blocks.Select(block => block.Gate));
        Assert.Equal(isRelaxed ? "short_relaxed" : "short", match.Parts.Single(part => part.Feature == "education").Bin);
        Assert.Contains(isRelaxed ? "已放宽" : "没有放宽", match.Parts.Single(part => part.Feature == "education").Sentence.Zh);
    }

    [Theory]
    [Trait("Seed", "66")]
    [InlineData(0, null, false, false)]
    [InlineData(1, true, false, false)]
    [InlineData(1, false, true, false)]
    [InlineData(1, null, false, true)]
    [InlineData(2, true, true, false)]
    public void PublicWelfare_PlacementsAndAppraisal_DecideASecondPlacement(int placements, bool? passed, bool isBlocked, bool isSuspect)
    {
        var person = Person() with { PublicWelfare = new PublicWelfareHistory(placements, passed) };

        var findings = PairScores.Gates(PublicWelfare("36"), person, new DateOnly(2023, 6, 1));

        Assert.Equal(isBlocked, findings.Blocks.Any(block => block.Gate == "public_welfare_limit"));
        Assert.Equal(isSuspect, findings.Possible.Any(finding => finding.Gate == "public_welfare_limit"));
    }

    [Theory]
    [Trait("Seed", "66")]
    [InlineData("61", "2023-06-01")]
    [InlineData("36", "2025-01-01")]
    public void PublicWelfare_NoRuleOnFile_BorrowsNoOtherRegionsRule(string region, string day)
    {
        var on = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var post = PublicWelfare(region);
        var person = Person() with { PublicWelfare = new PublicWelfareHistory(2, true), Residence = null };
        using var world = new MatchWorld([post], [person], day: on);

        var list = world.Shortlist(post.Id);

        Assert.Single(list.Matches);
        Assert.Contains(list.Notes, note => note.En.Contains("no rule on file", StringComparison.Ordinal));
    }

    [Theory]
    [Trait("Seed", "79")]
    [InlineData("blind-medical-massage", "blind-health-massage", true)]
    [InlineData("blind-medical-massage", "blind-medical-massage", false)]
    [InlineData("blind-health-massage", "blind-medical-massage", false)]
    [InlineData("blind-health-massage", "blind-health-massage", false)]
    public void Massage_MedicalLicence_CoversHealthCareAndNotTheReverse(string required, string held, bool isBlocked)
    {
        var post = Post("massage") with { RequiredLicences = [new LicenceCode(required)], IsMedicalInstitution = true };
        var person = Person() with { Licences = [new LicenceCode(held)] };

        var blocks = PairScores.Gates(post, person).Blocks;

        Assert.Equal(isBlocked ? ["licence"] : [], blocks.Select(block => block.Gate));
        Assert.All(blocks, block => Assert.Contains("盲人医疗按摩资格证", block.Sentence.Zh));
    }

    [Theory]
    [Trait("Seed", "79")]
    [InlineData(true, 0, 0)]
    [InlineData(false, 1, 0)]
    [InlineData(null, 0, 1)]
    public void Massage_MedicalPost_NeedsAMedicalInstitution(bool? isMedical, int blocks, int possible)
    {
        var post = Post("massage") with { RequiredLicences = [LicenceCode.BlindMedicalMassage], IsMedicalInstitution = isMedical };
        var person = Person() with { Licences = [LicenceCode.BlindMedicalMassage] };

        var findings = PairScores.Gates(post, person);

        Assert.Equal(blocks, findings.Blocks.Count(block => block.Fact == "post.medical_institution"));
        Assert.Equal(possible, findings.Possible.Count(finding => finding.Fact == "post.medical_institution"));
    }

    [Fact]
    [Trait("Seed", "43")]
    public void Monitored_EqualFit_FirstAndUnequalFitByFit()
    {
        var monitored = Person("c-monitored") with { IsMonitored = true };
        var skilled = Person("c-skilled") with { Skills = ["打字"] };
        var others = Enumerable.Range(0, 8).Select(i => Person($"c-{i}") with { Skills = [] });
        var post = Post("p") with { RequiredSkills = ["打字"] };
        using var world = new MatchWorld([post], [monitored with { Skills = [] }, skilled, .. others]);

        var order = world.Shortlist(post.Id).Matches.Select(ranked => ranked.Match.Candidate.Id.Value).ToList();

        Assert.Equal(["c-skilled", "c-monitored"], order.Take(2));
    }

    private static Post Post(string id) => new() { Id = new PostId(id), Title = "包装工", Employer = Employer };

    private static Post Auxiliary() => Post("aux") with { Form = EmploymentForm.Auxiliary };

    private static Post PublicWelfare(string region) => Post("pw") with { Form = EmploymentForm.PublicWelfare, Region = new RegionCode(region) };

    private static Candidate Person(string id = "c") => new()
    {
        Id = new CandidateId(id),
        BirthDate = RandomPairs.Day.AddYears(-30),
        Residence = null,
        Consents = [RandomPairs.Given(ConsentPurpose.Match, null)],
    };
}
