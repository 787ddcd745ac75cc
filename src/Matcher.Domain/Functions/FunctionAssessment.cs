namespace Matcher.Domain;

/// <summary>What somebody found a person can do on one axis, with their own aids.</summary>
/// <param name="Axis">The axis.</param>
/// <param name="Level">The highest level that the person can do.</param>
/// <param name="AssessedOn">The day of the assessment.</param>
/// <param name="ValidTo">The last day on which it counts; null if it does not run out.</param>
/// <param name="Source">Assessed by a professional, or told by the person.</param>
public sealed record FunctionAssessment(
    FunctionAxis Axis,
    Level Level,
    DateOnly AssessedOn,
    DateOnly? ValidTo = null,
    FactSource Source = FactSource.Assessed)
{
    /// <summary>Tells whether the assessment still counts; after <see cref="ValidTo"/> the function is unknown, not absent.</summary>
    public bool IsValidOn(DateOnly day) => ValidTo is null || day <= ValidTo;
}
