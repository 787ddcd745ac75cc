namespace Matcher.Domain;

/// <summary>The end of a review, by a person, never by the program.</summary>
/// <param name="Made">Who signed it off, and when.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="Why">Why, for the person to read.</param>
public sealed record SignOff(Recording Made, ReviewDecision Decision, string Why);
