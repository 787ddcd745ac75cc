using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>Draws that depend on a seed and a number alone, so that they come out the same in any order and on any number of threads.</summary>
public static class SeededDraw
{
    /// <summary>An evenly spread share.</summary>
    /// <returns>At least 0, less than 1.</returns>
    public static double Share(ulong seed, ulong number) => (PairHash.Combine(PairHash.Combine(seed, 0x5EED), number) >> 11) * (1.0 / (1UL << 53));
}
