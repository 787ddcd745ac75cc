namespace Matcher.Scoring;

/// <summary>The unit of every score: an integer number of 2⁻²⁴, so that sums are exact in any order.</summary>
public static class Units
{
    /// <summary>Units that make 1.</summary>
    public const int One = 1 << 24;

    /// <summary>The greatest weight on either side of 0: in units it fits into an int32.</summary>
    public const int MostWeight = 100;

    /// <summary>Rounds a weight to units, halves away from zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The weight is not within −100 to 100, or not a number.</exception>
    public static int FromWeight(double weight)
    {
        if (!(Math.Abs(weight) <= MostWeight))
            throw new ArgumentOutOfRangeException(nameof(weight), weight, "A weight is within -100 to 100.");
        return (int)Math.Round(weight * One, MidpointRounding.AwayFromZero);
    }

    /// <summary>The weight that a score stands for.</summary>
    public static double ToWeight(long units) => (double)units / One;
}
