namespace Matcher.Matching;

/// <summary>Probabilities of the levels 0 to 3: of an unassessed function, or of a demand that nobody measured.</summary>
/// <param name="P0">Of level 0.</param>
/// <param name="P1">Of level 1.</param>
/// <param name="P2">Of level 2.</param>
/// <param name="P3">Of level 3.</param>
internal sealed record LevelPrior(double P0, double P1, double P2, double P3)
{
    public double this[int level] => level switch
    {
        0 => P0,
        1 => P1,
        2 => P2,
        _ => P3,
    };

    /// <summary>Every level of a range alike.</summary>
    public static LevelPrior Even(LevelRange range)
    {
        var each = 1.0 / (range.High - range.Low + 1);
        return new(range.Low == 0 ? each : 0, Of(1), Of(2), range.High == Domain.Level.Max ? each : 0);

        double Of(int level) => level >= range.Low && level <= range.High ? each : 0;
    }

    /// <summary>Every level of a range alike with a part of the weight, and with the rest every level of a narrower one.</summary>
    /// <param name="range">The range.</param>
    /// <param name="usual">The narrower range.</param>
    /// <param name="rest">The weight of the narrower range, 0 to 1.</param>
    public static LevelPrior Mostly(LevelRange range, LevelRange usual, double rest)
    {
        var (wide, narrow) = (Even(range), Even(usual));
        return new(Of(0), Of(1), Of(2), Of(3));

        double Of(int level) => ((1 - rest) * wide[level]) + (rest * narrow[level]);
    }

    /// <summary>
    /// The prior of the lesser of two independent functions, for several disabilities of one person: the chances of reaching a
    /// level multiply.
    /// </summary>
    public LevelPrior Least(LevelPrior other)
    {
        var reach1 = (P1 + P2 + P3) * (other.P1 + other.P2 + other.P3);
        var reach2 = (P2 + P3) * (other.P2 + other.P3);
        var reach3 = P3 * other.P3;
        return new(1 - reach1, reach1 - reach2, reach2 - reach3, reach3);
    }
}
