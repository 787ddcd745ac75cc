using Matcher.Domain;

namespace Matcher.Text;

/// <summary>What words of a post ask on one axis.</summary>
/// <param name="Axis">The axis.</param>
/// <param name="Level">The level that fits the words best.</param>
/// <param name="Least">The least level that they could mean.</param>
/// <param name="Most">The highest level that they could mean.</param>
/// <param name="Weight">Essential or marginal only if the words say so.</param>
/// <param name="Place">Where the words stand.</param>
public readonly record struct ReadDemand(FunctionAxis Axis, Level Level, Level Least, Level Most, DemandWeight Weight, WordPlace Place)
{
    /// <summary>Whether the words leave one level only.</summary>
    public bool IsSure => Least == Most;
}
