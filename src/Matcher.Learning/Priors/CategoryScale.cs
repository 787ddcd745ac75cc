namespace Matcher.Learning;

/// <summary>
/// What access points mean for a category: P(suitable) = exp(−loss + slope · s), where s is ln(chance) as the access points have it.
/// </summary>
/// <param name="Slope">Above 0.</param>
/// <param name="Loss">Above 0: nobody is certain.</param>
internal sealed record CategoryScale(double Slope, double Loss)
{
    private const double Certain = 1e-6;
    private const int Iterations = 100;

    // As strong as this many posts: the scale of the fit itself holds unless labels say otherwise.
    private const double SlopePrice = 30;
    private const double LossPrice = 1;

    /// <summary>The chance.</summary>
    public double Chance(double logChance) => Math.Exp(Math.Min(Slope * logChance - Loss, -Certain));

    /// <summary>Fits a scale to labels, drawn to slope 1 and the loss of the fit.</summary>
    public static CategoryScale To(IReadOnlyList<double> logChances, IReadOnlyList<bool> isSuitable, double loss, CancellationToken cancellationToken)
    {
        double[] centre = [0, Math.Log(loss)];
        var found = LimitedMemory.Minimise((point, gradient) =>
        {
            var (slope, own, sum) = (Math.Exp(point[0]), Math.Exp(point[1]), 0.0);
            gradient[0] = SlopePrice * point[0];
            gradient[1] = LossPrice * (point[1] - centre[1]);
            for (var i = 0; i < logChances.Count; i++)
            {
                var log = Math.Min(slope * logChances[i] - own, -Certain);
                var chance = Math.Exp(log);
                var byLog = isSuitable[i] ? -1 : chance / (1 - chance);
                sum -= isSuitable[i] ? log : Math.Log(1 - chance);
                gradient[0] += byLog * slope * logChances[i];
                gradient[1] -= byLog * own;
            }

            return sum + 0.5 * (SlopePrice * point[0] * point[0] + LossPrice * (point[1] - centre[1]) * (point[1] - centre[1]));
        }, centre, Iterations, cancellationToken);
        return new(Math.Exp(found[0]), Math.Exp(found[1]));
    }
}
