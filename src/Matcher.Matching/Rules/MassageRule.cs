namespace Matcher.Matching;

/// <summary>Medical massage needs its licence and a medical institution or a licensed practice of one's own; the medical licence covers health-care massage, not the reverse.</summary>
internal sealed record MassageRule : Rule
{
    /// <summary>The medical licence.</summary>
    public required string MedicalLicence { get; init; }

    /// <summary>The health-care certificate.</summary>
    public required string HealthLicence { get; init; }
}
