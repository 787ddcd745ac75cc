using Matcher.Domain;

namespace Matcher.Text;

/// <summary>What a small bare number of pay (16-20) stands for, where a file or column says so once for all its rows.</summary>
/// <param name="Yuan">Yuan per unit, such as 10,000 for a column in 万元; above 0.</param>
/// <param name="Period">The period.</param>
public readonly record struct PayScale(decimal Yuan, PayPeriod Period);
