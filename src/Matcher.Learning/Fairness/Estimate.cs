namespace Matcher.Learning;

/// <summary>A value with an interval.</summary>
/// <param name="Value">The value.</param>
/// <param name="Low">Where the interval begins.</param>
/// <param name="High">Where it ends.</param>
internal readonly record struct Estimate(double Value, double Low, double High);
