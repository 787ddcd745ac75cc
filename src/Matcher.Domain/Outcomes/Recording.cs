namespace Matcher.Domain;

/// <summary>Who did something to a record, and when.</summary>
/// <param name="At">When.</param>
/// <param name="By">The name of the caller's key.</param>
public sealed record Recording(DateTimeOffset At, string By);
