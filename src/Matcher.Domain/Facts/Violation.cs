namespace Matcher.Domain;

/// <summary>One thing wrong with a record, at one field.</summary>
/// <param name="Field">Path of the field in lower snake case with indices, such as <c>demands[2].level</c>.</param>
/// <param name="Message">What was given and what is allowed.</param>
public sealed record Violation(string Field, string Message);
