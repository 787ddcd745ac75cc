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
        bool[] labels = [.. posts.Select(post => post.Suitable!.Contains(category.Code))];
        var weights = SparseLogistic.Fit([.. posts.Select(CodesOf)], labels, Domain.FunctionCodes.Count, Price, Iterations, cancellationToken);
        return post => SparseLogistic.Logit(weights, CodesOf(post));
    }

    private static int[] CodesOf(AccessPost post) => [.. post.Post.ListedFunctions.Codes().Select(code => (int)code)];
}
