namespace Matcher.Learning;

/// <summary>What the fit is compared with.</summary>
internal static class PriorBaselines
{
    private const double Price = 3;
    private const int Iterations = 200;

    /// <summary>1 if the list names none of the codes of the category's hard rule, else 0.</summary>
    public static double Rule(AccessCategory category, AccessPost post) => (category.Rule.Bits & post.Post.ListedFunctions.Bits) == 0 ? 1 : 0;

    /// <summary>The logit of a logistic regression on the single codes, fitted to one category.</summary>
    public static Func<AccessPost, double> Logistic(IReadOnlyList<AccessPost> posts, AccessCategory category, CancellationToken cancellationToken)
    {
        int[][] codes = [.. posts.Select(CodesOf)];
        bool[] labels = [.. posts.Select(post => post.Suitable!.Contains(category.Code))];
        var weights = LimitedMemory.Minimise((point, gradient) =>
        {
            var loss = 0.0;
            for (var j = 0; j < point.Length; j++)
            {
                // The last is the constant part.
                gradient[j] = j == point.Length - 1 ? 0 : Price * point[j];
                loss += 0.5 * gradient[j] * point[j];
            }

            for (var i = 0; i < codes.Length; i++)
            {
                var logit = Logit(point, codes[i]);
                var by = 1 / (1 + Math.Exp(-logit)) - (labels[i] ? 1 : 0);
                loss += Math.Log(1 + Math.Exp(labels[i] ? -logit : logit));
                foreach (var code in codes[i])
                    gradient[code] += by;
                gradient[^1] += by;
            }

            return loss;
        }, new double[Domain.FunctionCodes.Count + 1], Iterations, cancellationToken);
        return post => Logit(weights, CodesOf(post));
    }

    private static int[] CodesOf(AccessPost post) => [.. post.Post.ListedFunctions.Codes().Select(code => (int)code)];

    private static double Logit(double[] weights, int[] codes)
    {
        var logit = weights[^1];
        foreach (var code in codes)
            logit += weights[code];
        return logit;
    }
}
