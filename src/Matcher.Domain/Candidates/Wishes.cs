namespace Matcher.Domain;

/// <summary>What a person wants of a job. Null or empty means that nothing was said.</summary>
public sealed record Wishes
{
    /// <summary>Nothing was said.</summary>
    public static Wishes None { get; } = new();

    /// <summary>Titles of work in the person's own words.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>Occupations wanted or learned, at any depth of the classification.</summary>
    public IReadOnlyList<OccupationCode> Occupations { get; init; } = [];

    /// <summary>Employment forms that are welcome.</summary>
    public IReadOnlyList<EmploymentForm> Forms { get; init; } = [];

    /// <summary>Work modes that are welcome.</summary>
    public IReadOnlyList<WorkMode> WorkModes { get; init; } = [];

    /// <summary>The least pay, yuan a month.</summary>
    public int? PayFloorYuanPerMonth { get; init; }

    /// <summary>Whether social insurance is wanted.</summary>
    public bool? WantsInsurance { get; init; }

    /// <summary>Whether a guaranteed base pay is wanted.</summary>
    public bool? WantsGuaranteedBase { get; init; }

    /// <summary>The most hours a week.</summary>
    public int? MaxHoursPerWeek { get; init; }

    /// <summary>Whether night shifts are acceptable.</summary>
    public bool? AcceptsNightShift { get; init; }

    /// <summary>Whether the person would move to another province or take a job there.</summary>
    public bool? WillingToMove { get; init; }

    /// <summary>The longest daily way, in kilometres.</summary>
    public int? MaxCommuteKm { get; init; }
}
