namespace Matcher.Domain;

/// <summary>A person who looks for work. Everything but the id may be unknown; null means that nobody has said.</summary>
/// <remarks>Name, contact data, employment gaps and health history are not kept: no rule and no score reads them.</remarks>
public sealed record Candidate
{
    /// <summary>The id inside the service.</summary>
    public required CandidateId Id { get; init; }

    /// <summary>Day of birth, for legal ages only.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>Sex, for legal ages, fairness measurement and programmes that name it; no score reads it.</summary>
    public Sex? Sex { get; init; }

    /// <summary>Type and grade as certified; components are listed one by one, also for multiple disabilities.</summary>
    public IReadOnlyList<Disability> Disabilities { get; init; } = [];

    /// <summary>Assessed functions, at most one per axis. An axis without an entry is unassessed.</summary>
    public IReadOnlyList<FunctionAssessment> Functions { get; init; } = [];

    /// <summary>Provisions asked for, at most one entry per kind.</summary>
    public IReadOnlyList<Need> Needs { get; init; } = [];

    /// <summary>Exposures that the person must avoid.</summary>
    public IReadOnlyList<Exposure> AvoidedExposures { get; init; } = [];

    /// <summary>Where the person lives.</summary>
    public RegionCode? Residence { get; init; }

    /// <summary>Where the household is registered (户籍).</summary>
    public RegionCode? Hukou { get; init; }

    /// <summary>The highest education.</summary>
    public EducationLevel? Education { get; init; }

    /// <summary>Skills in free words; null if nobody asked, empty if there are none.</summary>
    public IReadOnlyList<string>? Skills { get; init; }

    /// <summary>Licences held; null if nobody asked, otherwise complete.</summary>
    public IReadOnlyList<LicenceCode>? Licences { get; init; }

    /// <summary>Years of experience in the wished work.</summary>
    public int? ExperienceYears { get; init; }

    /// <summary>Courses completed, by the id of their <see cref="Course"/>; they need not be on file.</summary>
    public IReadOnlyList<string> CompletedCourses { get; init; } = [];

    /// <summary>Whether in work.</summary>
    public EmploymentStatus? Status { get; init; }

    /// <summary>Placements in public-welfare posts; null if not on file.</summary>
    public PublicWelfareHistory? PublicWelfare { get; init; }

    /// <summary>Whether the person is monitored against falling back into poverty; breaks ties, never scores.</summary>
    public bool IsMonitored { get; init; }

    /// <summary>What the person wants.</summary>
    public Wishes Wishes { get; init; } = Wishes.None;

    /// <summary>What the person agreed to.</summary>
    public IReadOnlyList<Consent> Consents { get; init; } = [];

    /// <summary>Whether the record was made by the generator; shown wherever the record is.</summary>
    public bool IsSynthetic { get; init; }

    /// <summary>Tells whether the person agreed to be matched and has not withdrawn.</summary>
    public bool ConsentsToMatching => Consents.Any(consent => consent.Purpose == ConsentPurpose.Match && consent.IsInForce);

    /// <summary>Tells whether the person agreed to be shown to an employer and has not withdrawn.</summary>
    public bool ConsentsToShowing(EmployerId employer) => Consents.Any(consent =>
        consent.Purpose == ConsentPurpose.ShareWithEmployer && consent.Employer == employer && consent.IsInForce);

    /// <summary>Tells whether the person agreed to research and training, themselves, and has not withdrawn.</summary>
    public bool ConsentsToResearch => Consents.Any(consent => consent is { Purpose: ConsentPurpose.Research, Basis: LegalBasis.Consent, IsInForce: true });

    /// <summary>Full years of age on a day; null if the birth date is unknown.</summary>
    public int? AgeOn(DateOnly day)
    {
        if (BirthDate is not { } birth)
            return null;
        var years = day.Year - birth.Year;
        return birth.AddYears(years) > day ? years - 1 : years;
    }
}
