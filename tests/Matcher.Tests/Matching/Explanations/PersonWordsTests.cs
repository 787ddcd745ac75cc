using System.Text.RegularExpressions;
using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Tests;

public partial class PersonWordsTests
{
    private static readonly Post LongestPost = new()
    {
        Id = new("p-longest"),
        Title = new string('长', 200),
        RequiredLicences = [new LicenceCode("special-equipment-operation-licence-of-the-highest-grade"), LicenceCode.BlindMedicalMassage, LicenceCode.BlindHealthMassage],
        Education = new(EducationLevel.Doctor),
        Form = EmploymentForm.Auxiliary,
        Region = new RegionCode("360702"),
        HeldFor = (HeldWordings)63,
        Exposures = [.. Vocabulary<Exposure>.All.Select(exposure => new ExposureFact(exposure, true, FactSource.Declared))],
        Demands = [.. FunctionAxes.All.Select(axis => new Demand(axis, new Level(3), DemandWeight.Essential, FactSource.Declared))],
        Provisions = [.. Vocabulary<ProvisionKind>.All.Select(kind => new Provision(kind, ProvisionState.Refused, null, FactSource.Declared, RandomPairs.Day))],
        OpensOn = new DateOnly(2026, 12, 31),
    };

    private static readonly Candidate LongestPerson = new()
    {
        Id = new("c-longest"),
        BirthDate = RandomPairs.Day.AddYears(-15),
        Disabilities = [new(DisabilityType.Hearing, 4)],
        Functions = [.. FunctionAxes.All.Select(axis => new FunctionAssessment(axis, new Level(0), RandomPairs.Day))],
        Needs = [.. Vocabulary<ProvisionKind>.All.Select(kind => new Need(kind, NeedStrength.Essential))],
        AvoidedExposures = [.. Vocabulary<Exposure>.All],
        Residence = new RegionCode("650102"),
        Hukou = new RegionCode("650102"),
        Education = EducationLevel.None,
        Licences = [],
        Skills = [],
        ExperienceYears = 0,
        Status = EmploymentStatus.Employed,
        PublicWelfare = new(int.MaxValue, false),
        Wishes = new Wishes { WillingToMove = false, MaxCommuteKm = 1 },
    };

    private static readonly Candidate UnknownPerson = new() { Id = new("c-unknown"), AvoidedExposures = [.. Vocabulary<Exposure>.All], Needs = LongestPerson.Needs };

    // Some rules were in force on the earlier day alone.
    private static readonly DateOnly[] Days = [RandomPairs.Day, new(2024, 4, 1)];

    public static TheoryData<string> Gates => [.. Matcher.Matching.Gates.All.Select(gate => gate.Code)];

    [Fact]
    [Trait("Seed", "88")]
    public void Row88_EverySentenceOfEveryBin_IsShortPlainAndInBothLanguages()
    {
        var sentences = Features.Catalogue.Features.SelectMany(feature => feature.Bins.Select(bin => (Name: $"{feature.Name}.{bin.Label}", Sentence: PersonWords.Of(feature.Name, bin.Label)))).ToList();

        Assert.Equal(Features.Catalogue.Features.Sum(feature => feature.Bins.Count), sentences.Count);
        Assert.All(sentences, one => IsPlain(one.Name, one.Sentence));
    }

    [Theory]
    [MemberData(nameof(Gates))]
    [Trait("Seed", "88")]
    public void Row88_EveryFindingOfEveryGate_IsShortPlainAndInBothLanguages(string code)
    {
        var gate = Matcher.Matching.Gates.Find(code);
        var (blocks, possible) = (new List<(Post Post, GateFinding Finding)>(), new List<(Post Post, GateFinding Finding)>());
        foreach (var ((post, candidate), day) in Extremes().SelectMany(one => Days.Select(day => (one, day))))
        {
            var findings = new GateFindings();
            gate.Check(PairScores.Pair(post, candidate, day: day), findings);
            blocks.AddRange(findings.Blocks.Select(finding => (post, finding)));
            possible.AddRange(findings.Possible.Select(finding => (post, finding)));
        }

        Assert.NotEmpty(blocks);
        // A closed post and unlawful words are never in doubt.
        Assert.Equal(code is "closed" or "wording", possible.Count == 0);
        foreach (var (post, finding) in blocks.Concat(possible))
            IsPlain(code, PersonWords.Of(finding, post));
        IsPlain(code, gate.Meaning, most: int.MaxValue);
    }

    [Fact]
    [Trait("Seed", "88")]
    public void Row88_EveryQuestionAndEveryOtherTemplate_IsShortPlainAndInBothLanguages()
    {
        var questions = Extremes().SelectMany(one => Questions(one.Post, one.Candidate)).DistinctBy(question => (question.Fact, question.Sentence)).ToList();

        Assert.All(Features.All.Where(feature => feature.Spec.Bins.Any(bin => bin.Label == "unknown")), _ => Assert.NotEmpty(questions));
        foreach (var question in questions)
            IsPlain(question.Fact, PersonWords.Of(question));
        Assert.All(Vocabulary<ProvisionKind>.All, kind => IsPlain("prepare", PersonWords.Of(new Accommodation(kind, AccommodationTier.Policy))));
        foreach (var band in Enum.GetValues<FitBand>())
        {
            IsPlain("summary", PersonWords.Of(band, isBlocked: false));
            IsPlain("summary", PersonWords.Of(band, isBlocked: true));
        }

        Assert.All([PersonWords.DealtWith, PersonWords.Shown, PersonWords.RankedLower, PersonWords.Tied, PersonWords.MoreBlocks], sentence => IsPlain("absence", sentence));
        Assert.All(GroupReader.All, group => IsPlain(group.Group, group.Heading));
    }

    [Fact]
    public void Questions_OverManyPairs_AskForEveryFactThatAFeatureCanMiss()
    {
        var asked = Extremes().SelectMany(one => Questions(one.Post, one.Candidate)).Select(question => question.Fact).ToHashSet(StringComparer.Ordinal);

        string[] expected =
        [
            .. FunctionAxes.All.Select(axis => $"candidate.functions.{Vocabulary<FunctionAxis>.Of(axis)}"),
            .. FunctionAxes.All.Select(axis => $"post.demands.{Vocabulary<FunctionAxis>.Of(axis)}"),
            .. Vocabulary<ProvisionKind>.All.Select(kind => $"post.provisions.{Vocabulary<ProvisionKind>.Of(kind)}"),
            "post.pay", "post.region", "post.form", "post.work_mode", "post.insurance", "post.reserved", "post.occupation", "post.education",
            "candidate.skills", "candidate.education", "candidate.licences", "candidate.residence", "candidate.wishes.titles", "candidate.wishes.occupations",
        ];

        Assert.Empty(expected.Except(asked));
    }

    [Fact]
    public void Of_APriorByCertificate_SaysNoMoreThanUnknown()
    {
        var feature = Features.Catalogue.Features[0];

        Assert.Contains("按证件", feature.Bins.Single(bin => bin.Label == "chance_5").SentenceZh, StringComparison.Ordinal);
        Assert.Equal(PersonWords.Of(feature.Name, "unknown"), PersonWords.Of(feature.Name, "chance_5"));
    }

    private static IEnumerable<Question> Questions(Post post, Candidate candidate)
    {
        var pair = PairScores.Pair(post, candidate);
        return QuestionReader.Read(MatchWorld.Model.Tables, pair, Matcher.Matching.Gates.Check(pair));
    }

    private static IEnumerable<(Post Post, Candidate Candidate)> Extremes()
    {
        var bare = new Post { Id = new("p-bare"), Title = "?" };
        Post[] posts =
        [
            LongestPost, bare, LongestPost with { IsMedicalInstitution = false }, LongestPost with { Exposures = [], Demands = [], Provisions = [], RequiredLicences = [LicenceCode.BlindMedicalMassage] },
            LongestPost with { Form = EmploymentForm.PublicWelfare, Campaign = "shaanxi-2024", OpensOn = null, ClosesOn = new DateOnly(2025, 12, 31) },
            bare with { Form = EmploymentForm.Auxiliary, RequiredLicences = LongestPost.RequiredLicences, Education = new(EducationLevel.Doctor), Region = new("610102"), Campaign = "shaanxi-2024" },
            bare with { Form = EmploymentForm.PublicWelfare, Region = new("360702") }, bare with { Form = EmploymentForm.Auxiliary, Region = new("65") },
        ];
        Candidate[] people =
        [
            LongestPerson, UnknownPerson, LongestPerson with { Skills = null, Licences = null, PublicWelfare = new(1, null), BirthDate = RandomPairs.Day.AddYears(-99), Disabilities = [] },
            LongestPerson with { PublicWelfare = new(1, false), Wishes = new Wishes { MaxCommuteKm = 999 }, Residence = new("360729") },
            UnknownPerson with { Residence = new("650102"), Wishes = new Wishes { WillingToMove = false } },
        ];
        var random = new RandomPairs(88);
        return posts.SelectMany(post => people.Select(person => (post, person)))
            .Concat(Enumerable.Range(0, 400).Select(i => (random.Post(i), random.Candidate(i))));
    }

    private static void IsPlain(string name, Sentence sentence, int most = PersonWords.MostCharacters)
    {
        Assert.True(sentence.Zh.Length >= 1 && sentence.Zh.Length <= most, $"{name}: {sentence.Zh.Length} characters: {sentence.Zh}");
        Assert.NotEmpty(sentence.En);
        Assert.False(Code().IsMatch(sentence.Zh), $"{name}: {sentence.Zh}");
        Assert.False(sentence.Zh.Contains("本人", StringComparison.Ordinal) && most != int.MaxValue && name != "preferences" && !sentence.Zh.Contains("备案", StringComparison.Ordinal), $"{name}: {sentence.Zh}");
        Assert.False(InternalName().IsMatch(sentence.En), $"{name}: {sentence.En}");
        if (most != int.MaxValue)
            Assert.DoesNotContain("the person", sentence.En, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(sentence.Zh, character => character is >= '一' and <= '鿿');
    }

    [GeneratedRegex(@"[A-Za-z_]{3,}|\d-\d|\d{4}-\d\d|%|分$")]
    private static partial Regex Code();

    [GeneratedRegex(@"[a-z]_[a-z]|post\.|candidate\.")]
    private static partial Regex InternalName();
}
