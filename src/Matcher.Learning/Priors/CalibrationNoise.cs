namespace Matcher.Learning;

/// <summary>The calibration error that chances have from the labels' noise alone, if each is exactly right.</summary>
/// <param name="Mean">Its mean over drawn labels.</param>
/// <param name="High">What 95% of the draws stay below.</param>
/// <param name="AboveAim">The share of the draws above <see cref="AccessReport.CalibrationAim"/>.</param>
public sealed record CalibrationNoise(double Mean, double High, double AboveAim)
{
    private const double Share = 0.95;

    /// <summary>
    /// Draws labels from the chances. Posts of one work text have labels as alike as the list's own are beyond what their chances explain:
    /// each shares its text's draw with probability √ρ, so that two do with ρ.
    /// </summary>
    internal static CalibrationNoise Of(double[] chances, bool[] labels, IReadOnlyList<int[]> groups, PriorSettings settings)
    {
        var sharing = Math.Sqrt(Alikeness(chances, labels, groups));
        var (errors, drawn) = (new double[settings.Draws], new bool[labels.Length]);
        for (var draw = 0; draw < errors.Length; draw++)
        {
            var random = new Random(HashCodeOf(settings.Seed, draw));
            foreach (var group in groups)
            {
                var shared = random.NextDouble();
                foreach (var number in group)
                {
                    var (isShared, own) = (random.NextDouble() < sharing, random.NextDouble());
                    drawn[number] = (isShared ? shared : own) < chances[number];
                }
            }

            errors[draw] = PriorMetrics.CalibrationError(chances, drawn);
        }

        Array.Sort(errors);
        return errors.Length == 0
            ? new(double.NaN, double.NaN, double.NaN)
            : new(errors.Average(), errors[(int)Math.Round(Share * (errors.Length - 1))], errors.Count(error => error > AccessReport.CalibrationAim) / (double)errors.Length);
    }

    /// <summary>
    /// ρ: where the agreement of labels within texts stands between that of independent draws (0) and that of one draw for the text (1).
    /// A text counts by its posts, not by its pairs of posts.
    /// </summary>
    internal static double Alikeness(double[] chances, bool[] labels, IReadOnlyList<int[]> groups)
    {
        var (agreed, apart, together) = (0.0, 0.0, 0.0);
        foreach (var group in groups)
        {
            foreach (var one in group)
            {
                foreach (var other in group.Where(number => number > one))
                {
                    var (p, q, weight) = (chances[one], chances[other], 1.0 / (group.Length - 1));
                    agreed += labels[one] == labels[other] ? weight : 0;
                    apart += weight * (p * q + (1 - p) * (1 - q));
                    together += weight * (1 - Math.Abs(p - q));
                }
            }
        }

        return together > apart ? Math.Clamp((agreed - apart) / (together - apart), 0, 1) : 0;
    }

    // Seeded Random is the same on every run; string or tuple hashes are not.
    private static int HashCodeOf(ulong seed, int draw) => unchecked((int)Scoring.PairHash.Combine(seed, (ulong)draw + 1));
}
