using Matcher.Domain;

namespace Matcher.Tests;

/// <summary>Posts and people that have something to do with each other; the same for the same seed. Not a realistic population.</summary>
internal sealed class RandomPairs(int seed)
{
    public static readonly DateOnly Day = new(2026, 11, 2);

    private static readonly string[] Regions = ["360702", "360703", "360102", "3607", "36", "330102", "610102", "31"];
    private static readonly string[] Titles = ["客服专员", "文字客服", "数据标注员", "包装工", "会计", "盲人按摩师", "保洁员", "仓库管理员"];
    private static readonly string[] Skills = ["打字", "办公软件", "普通话一般", "Excel", "普通话"];
    private static readonly string[] Occupations = ["4-04-05-05", "4-04-05", "4-13", "6-31-01-01", "2-06-03-00"];

    private readonly Random _random = new(seed);

    public static Employer[] Employers { get; } =
    [
        new(new EmployerId("e-0"), "甲公司") { RetentionShare = 0.8 },
        new(new EmployerId("e-1"), "乙公司") { RetentionShare = 0.2 },
        new(new EmployerId("e-2"), "丙公司"),
    ];

    public Post Post(int number) => new()
    {
        Id = new PostId($"p-{number:D4}"),
        Title = Pick(Titles),
        Employer = Maybe(0.8, () => Pick(Employers).Id),
        Region = Maybe(0.8, () => new RegionCode(Pick(Regions))),
        Occupation = Maybe(0.6, () => new OccupationCode(Pick(Occupations))),
        Form = Maybe(0.7, Word<EmploymentForm>),
        WorkMode = Maybe(0.6, Word<WorkMode>),
        WorkingTime = new(Maybe(0.5, () => _random.Next(10, 60)), Flag(), Flag()),
        Pay = Chance(0.7) ? new Pay(_random.Next(1500, 4000), _random.Next(4000, 8000), PayPeriod.Month, Flag()) : null,
        Insurance = Maybe(0.5, Word<InsuranceCover>),
        Education = new(Maybe(0.6, Word<EducationLevel>), Chance(0.3)),
        MinExperienceYears = Maybe(0.5, () => _random.Next(5)),
        RequiredSkills = Some(0.3, Skills),
        PreferredSkills = Some(0.3, Skills),
        RequiredLicences = Chance(0.1) ? [Chance(0.5) ? LicenceCode.BlindMedicalMassage : LicenceCode.BlindHealthMassage] : [],
        Courses = Some(0.2, ["course-1", "course-2"]),
        Demands = Each<FunctionAxis, Demand>(0.4, axis => Ranged(new(axis, Maybe(0.8, Level), Word<DemandWeight>(), Chance(0.7) ? FactSource.Declared : FactSource.Stated))),
        HeldFor = Chance(0.1) ? HeldWordings.Health : HeldWordings.None,
        ListedFunctions = Chance(0.4) ? new FunctionCodes(_random.Next(1 << FunctionCodes.Count)) : default,
        Exposures = Each<Exposure, ExposureFact>(0.3, exposure => new(exposure, Chance(0.5), FactSource.Declared)),
        Provisions = Each<ProvisionKind, Provision>(0.4, kind => Provision(kind, Word<ProvisionState>())),
        IsMedicalInstitution = Flag(),
        Campaign = Chance(0.05) ? "shaanxi-2024" : null,
        IsReserved = Flag(),
        ClosesOn = Maybe(0.3, () => Day.AddDays(_random.Next(-5, 60))),
        PublishedOn = Maybe(0.5, () => Day.AddDays(-_random.Next(100))),
    };

    public Candidate Candidate(int number) => new()
    {
        Id = new CandidateId($"c-{number:D4}"),
        BirthDate = Maybe(0.9, () => Day.AddYears(-_random.Next(16, 62))),
        Sex = Maybe(0.9, Word<Sex>),
        Disabilities = Chance(0.9) ? [.. Disabilities()] : [],
        Functions = Each<FunctionAxis, FunctionAssessment>(0.5, axis => new(axis, Level(), Day.AddDays(-30), Chance(0.1) ? Day.AddDays(-1) : null)),
        Needs = Each<ProvisionKind, Need>(0.05, kind => new(kind, Word<NeedStrength>())),
        AvoidedExposures = Each<Exposure, Exposure>(0.1, exposure => exposure),
        Residence = Maybe(0.9, () => new RegionCode(Pick(Regions))),
        Hukou = Maybe(0.9, () => new RegionCode(Pick(Regions))),
        Education = Maybe(0.8, Word<EducationLevel>),
        Skills = Chance(0.8) ? Some(0.4, Skills) : null,
        Licences = Chance(0.8) ? Some(0.3, ["blind-medical-massage", "blind-health-massage"]).Select(code => new LicenceCode(code)).ToList() : null,
        ExperienceYears = Maybe(0.7, () => _random.Next(10)),
        CompletedCourses = Some(0.3, ["course-1", "course-2"]),
        Status = Maybe(0.8, Word<EmploymentStatus>),
        PublicWelfare = Chance(0.5) ? new PublicWelfareHistory(_random.Next(3), Flag()) : null,
        IsMonitored = Chance(0.1),
        Wishes = new Wishes
        {
            Titles = Some(0.2, Titles),
            Occupations = [.. Some(0.2, Occupations).Select(code => new OccupationCode(code))],
            Forms = Each<EmploymentForm, EmploymentForm>(0.2, form => form),
            WorkModes = Each<WorkMode, WorkMode>(0.3, mode => mode),
            PayFloorYuanPerMonth = Maybe(0.6, () => _random.Next(1000, 5000)),
            WantsInsurance = Flag(),
            WantsGuaranteedBase = Flag(),
            MaxHoursPerWeek = Maybe(0.4, () => _random.Next(15, 50)),
            AcceptsNightShift = Flag(),
            WillingToMove = Flag(),
            MaxCommuteKm = Maybe(0.4, () => _random.Next(1, 100)),
        },
        Consents = [Given(ConsentPurpose.Match, null), .. Employers.Where(_ => Chance(0.6)).Select(employer => Given(ConsentPurpose.ShareWithEmployer, employer.Id))],
    };

    /// <summary>The same person with every function assessed; an answer for every axis that nobody had assessed.</summary>
    public Candidate AllAssessed(Candidate candidate) => candidate with
    {
        Functions = [.. FunctionAxes.All.Select(axis => candidate.Functions.FirstOrDefault(one => one.Axis == axis && one.IsValidOn(Day))
            ?? new FunctionAssessment(axis, Level(), Day))],
    };

    /// <summary>One of the ways in which everything unknown about a post could turn out.</summary>
    public Post Answered(Post post) => post with
    {
        Employer = post.Employer,
        Region = post.Region is { } region ? Refine(region) : new RegionCode(Pick(["360702", "360703", "360102", "330102"])),
        Occupation = post.Occupation ?? new OccupationCode(Pick(Occupations)),
        Form = post.Form ?? Word<EmploymentForm>(),
        WorkMode = post.WorkMode ?? Word<WorkMode>(),
        WorkingTime = new(post.WorkingTime.HoursPerWeek ?? _random.Next(10, 60), post.WorkingTime.HasNightShift ?? Chance(0.5), post.WorkingTime.IsFlexible),
        Pay = post.Pay is { } pay ? new Pay(pay.Min, pay.Max, pay.Period, pay.HasGuaranteedBase ?? Chance(0.5)) : new Pay(_random.Next(1000, 9000), null, PayPeriod.Month, Chance(0.5)),
        Insurance = post.Insurance ?? Word<InsuranceCover>(),
        Education = post.Education with { Minimum = post.Education.Minimum ?? Word<EducationLevel>() },
        MinExperienceYears = post.MinExperienceYears ?? _random.Next(8),
        Demands = [.. FunctionAxes.All.Select(axis => post.Demands.FirstOrDefault(one => one.Axis == axis) is { } demand
            ? demand with { Level = new Level(_random.Next((demand.Least ?? demand.Level)?.Value ?? 1, ((demand.Most ?? demand.Level)?.Value ?? 3) + 1)), Least = null, Most = null }
            : new Demand(axis, post.WorkMode == WorkMode.HomeBased && axis is FunctionAxis.ReachWorkplace or FunctionAxis.Travel ? new Level(0) : Level(), DemandWeight.Unstated, FactSource.Declared))],
        Provisions = [.. Vocabulary<ProvisionKind>.All.Select(kind => post.Provisions.FirstOrDefault(one => one.Kind == kind && one.State != ProvisionState.Unknown)
            ?? Provision(kind, Vocabulary<ProvisionState>.All[_random.Next(1, 4)]))],
        IsReserved = post.IsReserved ?? Chance(0.5),
    };

    /// <summary>One of the ways in which everything unknown about a person could turn out.</summary>
    public Candidate Answered(Candidate candidate) => AllAssessed(candidate) with
    {
        Residence = candidate.Residence is { } home ? Refine(home) : new RegionCode(Pick(["360702", "360703", "360102", "330102"])),
        Education = candidate.Education ?? Word<EducationLevel>(),
        Skills = candidate.Skills ?? Some(0.5, Skills),
        Licences = candidate.Licences ?? [],
        ExperienceYears = candidate.ExperienceYears ?? _random.Next(10),
        Wishes = candidate.Wishes with
        {
            Titles = candidate.Wishes.Titles.Count > 0 ? candidate.Wishes.Titles : [Pick(Titles)],
            Occupations = candidate.Wishes.Occupations.Count > 0 ? candidate.Wishes.Occupations : [new OccupationCode(Pick(Occupations))],
        },
    };

    /// <summary>What was read from words may be a level off, at either end.</summary>
    private static Demand Ranged(Demand demand) => demand is not { Source: FactSource.Stated, Level: { } level } ? demand : demand with
    {
        Least = level.Value == 0 ? null : new Level(level.Value - 1),
        Most = level.Value == Domain.Level.Max ? null : new Level(level.Value + 1),
        Words = "words",
    };

    public static Provision Provision(ProvisionKind kind, ProvisionState state, AccommodationTier tier = AccommodationTier.Equipment) =>
        new(kind, state, state == ProvisionState.Arrangeable ? tier : null, FactSource.Declared, Day.AddDays(-10));

    public static Consent Given(ConsentPurpose purpose, EmployerId? employer) =>
        new(purpose, employer, LegalBasis.Consent, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    public T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    public bool Chance(double share) => _random.NextDouble() < share;

    private RegionCode Refine(RegionCode region) => region.Value.Length switch
    {
        2 when region.Value == "36" => new(Pick(["360702", "360102"])),
        2 => new(region.Value + "0101"),
        4 => new(region.Value + "02"),
        _ => region,
    };

    private IEnumerable<Disability> Disabilities()
    {
        yield return new(Word<DisabilityType>(), Maybe(0.9, () => _random.Next(1, 5)));
        var kind = Word<DisabilityKind>();
        if (Chance(0.3))
            yield return new(DisabilityKinds.TypeOf(kind), null, kind);
    }

    private bool? Flag() => Maybe(0.6, () => Chance(0.5));

    private Level Level() => new(_random.Next(4));

    private T Word<T>()
        where T : struct, Enum => Pick(Vocabulary<T>.All);

    private T? Maybe<T>(double share, Func<T> make)
        where T : struct => Chance(share) ? make() : null;

    private List<string> Some(double share, string[] from) => [.. from.Where(_ => Chance(share))];

    private List<T> Each<TWord, T>(double share, Func<TWord, T> make)
        where TWord : struct, Enum => [.. Vocabulary<TWord>.All.Where(_ => Chance(share)).Select(make)];
}
