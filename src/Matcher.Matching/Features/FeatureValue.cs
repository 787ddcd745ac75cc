namespace Matcher.Matching;

/// <summary>The bin of a pair and the bins that it could turn out to have.</summary>
/// <param name="Bin">The bin that counts now.</param>
/// <param name="Possible">Bit b is set if bin b is possible once every unknown fact is known; the bit of <paramref name="Bin"/> is always set.</param>
internal readonly record struct FeatureValue(byte Bin, int Possible)
{
    /// <summary>A bin that no unknown fact can change.</summary>
    public static FeatureValue Known(int bin) => new((byte)bin, 1 << bin);

    /// <summary>A bin that stands for an unknown fact whose answer could lead to any bin from low to high.</summary>
    public static FeatureValue Open(int bin, int low, int high) => new((byte)bin, 1 << bin | ((1 << high + 1) - (1 << low)));

    /// <summary>Whether an unknown fact stands behind it.</summary>
    public bool IsUnknown => Possible != 1 << Bin;
}
