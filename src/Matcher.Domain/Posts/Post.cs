namespace Matcher.Domain;

/// <summary>A post that an employer offers. Everything but id and title may be unknown; null means that nobody has said.</summary>
public sealed record Post
{
    /// <summary>The id.</summary>
    public required PostId Id { get; init; }

    /// <summary>The title; never empty.</summary>
    public required string Title { get; init; }

    /// <summary>Who offers it.</summary>
    public EmployerId? Employer { get; init; }

    /// <summary>The description in the employer's words.</summary>
    public string? Text { get; init; }

    /// <summary>Where the work is.</summary>
    public RegionCode? Region { get; init; }

    /// <summary>The place in the source's words.</summary>
    public string? PlaceText { get; init; }

    /// <summary>The occupation.</summary>
    public OccupationCode? Occupation { get; init; }

    /// <summary>The industry in the source's words.</summary>
    public string? Industry { get; init; }

    /// <summary>How many people are sought.</summary>
    public int? Headcount { get; init; }

    /// <summary>The form of employment.</summary>
    public EmploymentForm? Form { get; init; }

    /// <summary>Where the work is done.</summary>
    public WorkMode? WorkMode { get; init; }

    /// <summary>Hours and shifts.</summary>
    public WorkingTime WorkingTime { get; init; } = WorkingTime.Unstated;

    /// <summary>Pay; null if unknown or to be negotiated.</summary>
    public Pay? Pay { get; init; }

    /// <summary>Social insurance.</summary>
    public InsuranceCover? Insurance { get; init; }

    /// <summary>Education asked for.</summary>
    public EducationRequirement Education { get; init; } = EducationRequirement.Unstated;

    /// <summary>Years of experience asked for.</summary>
    public int? MinExperienceYears { get; init; }

    /// <summary>Skills without which the job cannot be done.</summary>
    public IReadOnlyList<string> RequiredSkills { get; init; } = [];

    /// <summary>Skills that help.</summary>
    public IReadOnlyList<string> PreferredSkills { get; init; } = [];

    /// <summary>Licences that the law or the employer requires.</summary>
    public IReadOnlyList<LicenceCode> RequiredLicences { get; init; } = [];

    /// <summary>Courses that count towards the post, by the id of their <see cref="Course"/>; they need not be on file.</summary>
    public IReadOnlyList<string> Courses { get; init; } = [];

    /// <summary>Demands, at most one per axis. An axis without an entry is unknown, not free.</summary>
    public IReadOnlyList<Demand> Demands { get; init; } = [];

    /// <summary>What a list of identified posts says that it uses; empty if no list has it. Each code is behind a demand of unknown level, apart from sitting.</summary>
    public FunctionCodes ListedFunctions { get; init; }

    /// <summary>What its words demand that the law forbids; derived from title and text at every write.</summary>
    public HeldWordings HeldFor { get; init; }

    /// <summary>Which fields were read from the post's words, and its offers; derived from title and text at every write.</summary>
    public IReadOnlyList<ReadField> ReadFields { get; init; } = [];

    /// <summary>Exposures declared present or absent, at most one entry each.</summary>
    public IReadOnlyList<ExposureFact> Exposures { get; init; } = [];

    /// <summary>Provisions, at most one entry per kind.</summary>
    public IReadOnlyList<Provision> Provisions { get; init; } = [];

    /// <summary>Whether the workplace is a medical institution or a licensed practice of one's own; read for medical massage only.</summary>
    public bool? IsMedicalInstitution { get; init; }

    /// <summary>The campaign through which it is offered, as named in the rules.</summary>
    public string? Campaign { get; init; }

    /// <summary>Whether it is reserved for disabled people.</summary>
    public bool? IsReserved { get; init; }

    /// <summary>The first day on which it is open.</summary>
    public DateOnly? OpensOn { get; init; }

    /// <summary>The last day on which it is open.</summary>
    public DateOnly? ClosesOn { get; init; }

    /// <summary>The day on which it was published.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>Where it was read.</summary>
    public IReadOnlyList<PostSource> Sources { get; init; } = [];

    /// <summary>Whether the record was made by the generator; shown wherever the record is.</summary>
    public bool IsSynthetic { get; init; }

    /// <summary>Tells whether people may apply on a day.</summary>
    public bool IsOpenOn(DateOnly day) => !(day < OpensOn) && !(day > ClosesOn);
}
