namespace Matcher.Learning;

/// <summary>
/// What access points mean for a category: P(suitable) = σ(shift + rise · ln p − fall · ln(1 − p)), where p = exp(s − loss) and s is ln(chance) as
/// the access points have it. At rise 1, fall 1 and shift 0 it is p, the chance of the fit itself.
/// </summary>
/// <param name="Loss">Above 0: nobody is certain.</param>
/// <param name="Rise">Above 0: what is lost for sure weighs in small chances.</param>
/// <param name="Fall">Above 0: what is met for sure weighs in large ones.</param>
/// <param name="Shift">In log-odds.</param>
/// <remarks>Source: Kull, Silva Filho and Flach, Beta calibration, 2017.</remarks>
internal sealed record CategoryScale(double Loss, double Rise, double Fall, double Shift)
{
    private const int Iterations = 100;

    // So near to 1 no post is told from another.
    private const double LeastLoss = 0.002;

    // The scale of the fit itself holds unless labels say otherwise.
    private const double SlopePrice = 10;
    private const double ShiftPrice = 1;

    /// <summary>The chance.</summary>
    public double Chance(double logChance)
    {
        var (low, high) = Ends(logChance, Loss);
        return 1 / (1 + Math.Exp(-(Shift + Rise * low - Fall * high)));
    }

    /// <summary>Fits a scale to labels, drawn to that of the fit.</summary>
    public static CategoryScale To(IReadOnlyList<double> logChances, IReadOnlyList<bool> isSuitable, double loss, CancellationToken cancellationToken)
    {
        var ends = logChances.Select(logChance => Ends(logChance, loss)).ToList();
        var found = LimitedMemory.Minimise((point, gradient) =>
        {
            var (rise, fall, sum) = (Math.Exp(point[0]), Math.Exp(point[1]), 0.0);
            gradient[0] = SlopePrice * point[0];
            gradient[1] = SlopePrice * point[1];
            gradient[2] = ShiftPrice * point[2];
            for (var i = 0; i < ends.Count; i++)
            {
                var (low, high) = ends[i];
                var logit = point[2] + rise * low - fall * high;
                var by = 1 / (1 + Math.Exp(-logit)) - (isSuitable[i] ? 1 : 0);
                sum += Math.Log(1 + Math.Exp(isSuitable[i] ? -logit : logit));
                gradient[0] += by * rise * low;
                gradient[1] -= by * fall * high;
                gradient[2] += by;
            }

            return sum + 0.5 * (SlopePrice * (point[0] * point[0] + point[1] * point[1]) + ShiftPrice * point[2] * point[2]);
        }, new double[3], Iterations, cancellationToken);
        return new(loss, Math.Exp(found[0]), Math.Exp(found[1]), found[2]);
    }

    /// <summary>ln p and ln(1 − p).</summary>
    private static (double Low, double High) Ends(double logChance, double loss)
    {
        var log = Math.Min(logChance - loss, -LeastLoss);
        return (log, Math.Log(1 - Math.Exp(log)));
    }
}
