namespace Matcher.Scoring;

/// <summary>Turns points into steps, rounded up, so that the sum of the steps of a row fits a byte and never stands for less than its points.</summary>
/// <param name="Step">Units of 2⁻²⁴ that make a step; 1 or more.</param>
internal readonly record struct Quantiser(long Step)
{
    /// <summary>The step for addends whose ranges add up to <paramref name="range"/>.</summary>
    /// <remarks>Each of n addends rounds up by less than one step: range / step + n ≤ 255.</remarks>
    public static Quantiser For(long range, int addends) => new(Math.Max(1, Divide(range, byte.MaxValue - addends)));

    /// <summary>Steps that stand for at least so many points.</summary>
    /// <remarks>Ranges of one feature fit 32 bits, in which a division takes a third of the time.</remarks>
    public byte RoundUp(long points) => points <= uint.MaxValue && Step <= uint.MaxValue
        ? (byte)(((uint)points / (uint)Step) + ((uint)points % (uint)Step == 0 ? 0u : 1u))
        : (byte)Divide(points, Step);

    /// <summary>The least sum of steps whose points could reach the threshold: 0 if every sum can, 256 if none can.</summary>
    public int Reach(long threshold, long lowest)
    {
        // Both may be at the ends of the range of a long.
        var need = (Int128)threshold - lowest;
        return need <= 0 ? 0 : need > Step * byte.MaxValue ? byte.MaxValue + 1 : (int)Divide((long)need, Step);
    }

    private static long Divide(long points, long by) => (points + by - 1) / by;
}
