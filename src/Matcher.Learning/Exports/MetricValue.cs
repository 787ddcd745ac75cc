namespace Matcher.Learning;

/// <summary>A figure of a model's card.</summary>
/// <param name="Name">What was measured, on what, grouped how.</param>
/// <param name="Value">The figure.</param>
/// <param name="Low">Where its interval begins.</param>
/// <param name="High">Where it ends.</param>
public sealed record MetricValue(string Name, double Value, double Low, double High);
