namespace Matcher.Learning;

/// <summary>What the changes after training cost in one figure.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Before">With the tables as trained.</param>
/// <param name="After">With the tables that ship.</param>
public sealed record MetricChange(string Name, double Before, double After);
