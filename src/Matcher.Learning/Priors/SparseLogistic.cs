namespace Matcher.Learning;

/// <summary>Logistic regressions on inputs that are there or not.</summary>
internal static class SparseLogistic
{
    /// <summary>The weights of the inputs, and last the constant part, which has no price.</summary>
    /// <param name="rows">The numbers of the inputs that each row has.</param>
    /// <param name="labels">One for each row.</param>
    /// <param name="inputs">How many inputs there are.</param>
    /// <param name="price">Of half a squared weight.</param>
    /// <param name="iterations">Steps at most.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static double[] Fit(int[][] rows, bool[] labels, int inputs, double price, int iterations, CancellationToken cancellationToken) =>
        LimitedMemory.Minimise((point, gradient) =>
        {
            var loss = 0.0;
            for (var j = 0; j < point.Length; j++)
            {
                gradient[j] = j == point.Length - 1 ? 0 : price * point[j];
                loss += 0.5 * gradient[j] * point[j];
            }

            for (var i = 0; i < rows.Length; i++)
            {
                var logit = Logit(point, rows[i]);
                var by = 1 / (1 + Math.Exp(-logit)) - (labels[i] ? 1 : 0);
                loss += Math.Log(1 + Math.Exp(labels[i] ? -logit : logit));
                foreach (var input in rows[i])
                    gradient[input] += by;
                gradient[^1] += by;
            }

            return loss;
        }, new double[inputs + 1], iterations, cancellationToken);

    /// <summary>The log-odds of a row.</summary>
    public static double Logit(double[] weights, int[] row)
    {
        var logit = weights[^1];
        foreach (var input in row)
            logit += weights[input];
        return logit;
    }
}
