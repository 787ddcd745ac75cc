using Matcher.Domain;

namespace Matcher.Tests;

/// <summary>Records with every field now filled, now empty; the same for the same seed.</summary>
internal sealed class RandomRecords(int seed)
{
    private static readonly string[] Words =
        ["客服", "会计", "工程师", "Java 工程师", "it's \"quoted\"", "含税%_", "𠮷野家", "line\nbreak", "a;b--", "盲人按摩师", "数据标注 Data", "é"];

    private readonly Random _random = new(seed);

    public static Employer[] Employers { get; } =
        [new(new EmployerId("e-1"), "甲公司") { Nature = EmployerNature.Private, RetentionShare = 1 / 3d }, new(new EmployerId("e-2"), "乙中心") { IsSynthetic = true }];

    public Post Post(int number) => new()
    {
        Id = new PostId($"p-{number:D6}"),
        Title = Words[_random.Next(Words.Length)],
        Employer = Maybe(() => Employers[_random.Next(Employers.Length)].Id),
        Text = MaybeText(),
        Region = Maybe(() => new RegionCode(_random.Next(110000, 660000).ToString(System.Globalization.CultureInfo.InvariantCulture))),
        PlaceText = MaybeText(),
        Occupation = Maybe(() => new OccupationCode($"{_random.Next(1, 9)}-0{_random.Next(10)}")),
        Industry = MaybeText(),
        Headcount = Maybe(() => _random.Next(1, 50)),
        Form = Maybe(Word<EmploymentForm>),
        WorkMode = Maybe(Word<WorkMode>),
        WorkingTime = new(Maybe(() => _random.Next(1, 80)), MaybeFlag(), MaybeFlag()),
        Pay = _random.Next(2) == 0 ? null : Pay(),
        Insurance = Maybe(Word<InsuranceCover>),
        Education = new(Maybe(Word<EducationLevel>), Flag(), MaybeText()),
        MinExperienceYears = Maybe(() => _random.Next(0, 40)),
        RequiredSkills = Many(Text),
        PreferredSkills = Many(Text),
        RequiredLicences = Many(Licence),
        Courses = Many(Text),
        Demands = Many(() => new Demand(Word<FunctionAxis>(), Maybe(Level), Word<DemandWeight>(), Word<FactSource>(), Maybe(Day)) { Least = Maybe(Level), Most = Maybe(Level), Words = MaybeText() }),
        Exposures = Many(() => new ExposureFact(Word<Exposure>(), Flag(), Word<FactSource>(), Maybe(Day)) { Words = MaybeText() }),
        Provisions = Many(() => Provision() with { Words = MaybeText() }),
        IsMedicalInstitution = MaybeFlag(),
        Campaign = _random.Next(2) == 0 ? null : "spring-2026",
        IsReserved = MaybeFlag(),
        ListedFunctions = _random.Next(2) == 0 ? default : new FunctionCodes(_random.Next(1 << FunctionCodes.Count)),
        OpensOn = Maybe(Day),
        ClosesOn = Maybe(Day),
        PublishedOn = Maybe(Day),
        ReadFields = Many(() => new ReadField(Text(), Text())),
        Sources = Many(() => new PostSource(Text(), Text(), Maybe(Day))),
        IsSynthetic = Flag(),
    };

    public Candidate Candidate(int number) => new()
    {
        Id = new CandidateId($"c-{number:D6}"),
        BirthDate = Maybe(Day),
        Sex = Maybe(Word<Sex>),
        Disabilities = Many(Disability),
        Functions = Many(() => new FunctionAssessment(Word<FunctionAxis>(), Level(), Day(), Maybe(Day), Word<FactSource>())),
        Needs = Many(() => new Need(Word<ProvisionKind>(), Word<NeedStrength>())),
        AvoidedExposures = Many(Word<Exposure>),
        Residence = Maybe(() => new RegionCode("36")),
        Hukou = Maybe(() => new RegionCode("3607")),
        Education = Maybe(Word<EducationLevel>),
        Skills = _random.Next(3) == 0 ? null : Many(Text),
        Licences = _random.Next(3) == 0 ? null : Many(Licence),
        ExperienceYears = Maybe(() => _random.Next(60)),
        CompletedCourses = Many(Text),
        Status = Maybe(Word<EmploymentStatus>),
        PublicWelfare = _random.Next(2) == 0 ? null : new PublicWelfareHistory(_random.Next(3), MaybeFlag()),
        IsMonitored = Flag(),
        Wishes = Wishes(),
        Consents = Many(Consent),
        IsSynthetic = Flag(),
    };

    public Fair Fair(int number, IReadOnlyList<PostId> posts) => new()
    {
        Id = new FairId($"f-{number:D6}"),
        Name = Text(),
        Date = Maybe(Day),
        Region = Maybe(() => new RegionCode("360702")),
        Posts = Many(() => posts[_random.Next(posts.Count)]),
        IsSynthetic = Flag(),
    };

    public Course Course(int number) => new()
    {
        Id = new CourseId($"k-{number:D6}"),
        Name = Text(),
        Provider = MaybeText(),
        Text = MaybeText(),
        Region = Maybe(() => new RegionCode("3607")),
        PlaceText = MaybeText(),
        Occupations = Many(() => new OccupationCode($"{_random.Next(1, 9)}-0{_random.Next(10)}")),
        Skills = Many(Text),
        Tags = Many(Text),
        MinEducation = Maybe(Word<EducationLevel>),
        RequiredCourses = Many(() => new CourseId($"k-{_random.Next(9)}")),
        Requirements = MaybeText(),
        Seats = Maybe(() => _random.Next(1, 500)),
        FeeYuan = Maybe(() => _random.Next(100_000) / 100m),
        Subsidy = MaybeText(),
        Mode = Maybe(Word<CourseMode>),
        StartsOn = Maybe(Day),
        EndsOn = Maybe(Day),
        EnrolUntil = Maybe(Day),
        Provisions = Many(Provision),
        Source = MaybeText(),
        PublishedOn = Maybe(Day),
        IsSynthetic = Flag(),
    };

    private Disability Disability()
    {
        var kind = Word<DisabilityKind>();
        return _random.Next(2) == 0
            ? new Disability(Word<DisabilityType>(), Maybe(() => _random.Next(1, 5)))
            : new Disability(DisabilityKinds.TypeOf(kind), Maybe(() => _random.Next(1, 5)), kind);
    }

    private Wishes Wishes() => new()
    {
        Titles = Many(Text),
        Occupations = Many(() => new OccupationCode($"{_random.Next(1, 9)}")),
        Forms = Many(Word<EmploymentForm>),
        WorkModes = Many(Word<WorkMode>),
        PayFloorYuanPerMonth = Maybe(() => _random.Next(9999)),
        WantsInsurance = MaybeFlag(),
        WantsGuaranteedBase = MaybeFlag(),
        MaxHoursPerWeek = Maybe(() => _random.Next(1, 84)),
        AcceptsNightShift = MaybeFlag(),
        WillingToMove = MaybeFlag(),
        MaxCommuteKm = Maybe(() => _random.Next(100)),
    };

    private Consent Consent()
    {
        var purpose = Word<ConsentPurpose>();
        var granted = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.FromHours(8)).AddTicks(_random.NextInt64(1L << 48));
        EmployerId? employer = purpose == ConsentPurpose.ShareWithEmployer ? new EmployerId("e-9") : null;
        return new Consent(purpose, employer, Word<LegalBasis>(), granted, Maybe(() => granted.AddHours(_random.Next(1000))));
    }

    private Pay Pay()
    {
        var min = Maybe(() => _random.Next(100_000) / 100m);
        return new Pay(min, min is null ? 12.50m : Maybe(() => min.Value + 1), Word<PayPeriod>(), MaybeFlag());
    }

    private Provision Provision()
    {
        var state = Word<ProvisionState>();
        AccommodationTier? tier = state == ProvisionState.Arrangeable ? Word<AccommodationTier>() : null;
        return new Provision(Word<ProvisionKind>(), state, tier, Word<FactSource>(), Day());
    }

    private T? Maybe<T>(Func<T> make)
        where T : struct => _random.Next(2) == 0 ? null : make();

    private bool? MaybeFlag() => Maybe(Flag);

    private string? MaybeText() => _random.Next(3) switch { 0 => null, 1 => "", _ => Text() };

    private T[] Many<T>(Func<T> make) => [.. Enumerable.Range(0, _random.Next(4)).Select(_ => make())];

    private T Word<T>()
        where T : struct, Enum => Vocabulary<T>.All[_random.Next(Vocabulary<T>.All.Count)];

    private bool Flag() => _random.Next(2) == 0;

    private string Text() => Words[_random.Next(Words.Length)] + _random.Next(1000);

    private LicenceCode Licence() => new($"licence-{_random.Next(9)}");

    private Level Level() => new(_random.Next(4));

    private DateOnly Day() => new DateOnly(1960, 1, 1).AddDays(_random.Next(25_000));
}
