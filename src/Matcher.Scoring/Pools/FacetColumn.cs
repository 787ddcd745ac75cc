using System.Numerics;

namespace Matcher.Scoring;

/// <summary>Where a block keeps one facet.</summary>
/// <param name="Offset">Where its codes begin in the block's storage.</param>
/// <param name="IsWide">Whether a code takes two bytes instead of one.</param>
/// <param name="Values">The value of each code; null if codes are the values themselves, all below <see cref="SharedCodes"/>.</param>
/// <param name="Present">Bit v is set if value v occurs; only if codes are the values themselves.</param>
internal readonly record struct FacetColumn(int Offset, bool IsWide, int[]? Values, ulong Present)
{
    /// <summary>Values below this are stored as they are, so that a query's table serves every block without copying.</summary>
    public const int SharedCodes = 64;

    /// <summary>The most values of a block that a byte can tell apart.</summary>
    public const int ByteCodes = 256;

    /// <summary>The greatest value that occurs.</summary>
    public int Greatest => Values is { } values ? values[^1] : SharedCodes - 1 - BitOperations.LeadingZeroCount(Present);
}
