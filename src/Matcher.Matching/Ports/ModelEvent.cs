namespace Matcher.Matching;

/// <summary>An entry of the journal of models.</summary>
/// <param name="At">When.</param>
/// <param name="By">The name of the caller's key.</param>
/// <param name="Step">What was done.</param>
/// <param name="Model">Name and version of the model promoted, or of the one given up.</param>
/// <param name="Checksum">SHA-256 of its tables, lower-case hex.</param>
/// <param name="Reason">Why a model was promoted that nobody has judged; null otherwise.</param>
public sealed record ModelEvent(DateTimeOffset At, string By, ModelStep Step, string Model, string Checksum, string? Reason = null);
