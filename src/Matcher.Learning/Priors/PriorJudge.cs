using Matcher.Scoring;

namespace Matcher.Learning;

/// <summary>Judges the learning of priors on posts that it has not seen, through the product's own pipeline.</summary>
internal static class PriorJudge
{
    private const double Tail = 0.025;

    public static AccessReport Judge(IReadOnlyList<AccessPost> posts, TableModel model, PriorSettings settings, CancellationToken cancellationToken)
    {
        var folds = WorkTexts.Folds(posts, settings.Folds, settings.Seed);
        var (chances, logits) = (new double[posts.Count][], new double[posts.Count][]);
        ListedFacts[] withheld = Says(posts) == ListedFacts.All ? [ListedFacts.None, ListedFacts.Codes, ListedFacts.Words] : [];
        var partly = withheld.Select(_ => new double[posts.Count][]).ToArray();
        for (var fold = 0; fold < settings.Folds; fold++)
        {
            List<AccessPost> known = [.. posts.Where((_, number) => folds[number] != fold)];
            var learned = LearnedPrior.From(known, model, settings, cancellationToken);
            var points = new AccessPoints(model, learned.Priors);
            var regressions = AccessCategory.All.Select(category => PriorBaselines.Logistic(known, category, cancellationToken)).ToList();
            foreach (var number in Enumerable.Range(0, posts.Count).Where(number => folds[number] == fold))
            {
                chances[number] = learned.Chances(points, posts[number]);
                logits[number] = [.. regressions.Select(regression => regression(posts[number]))];
                for (var one = 0; one < withheld.Length; one++)
                    partly[one][number] = learned.Chances(points, posts[number].Knowing(withheld[one]));
            }
        }

        return Report(posts, chances, logits, settings) with { Withheld = [.. withheld.Zip(partly, (known, said) => Withheld(posts, known, said)).SelectMany(all => all)] };
    }

    /// <summary>What the posts of a list say, all together.</summary>
    private static ListedFacts Says(IReadOnlyList<AccessPost> posts) =>
        (posts.All(post => post.Post.ListedFunctions.IsEmpty) ? ListedFacts.None : ListedFacts.Codes)
        | (posts.All(post => post.Words.Inputs.Count == 0) ? ListedFacts.None : ListedFacts.Words);

    private static IEnumerable<AccessWithheld> Withheld(IReadOnlyList<AccessPost> posts, ListedFacts known, double[][] chances) => AccessCategory.All.Select((category, at) =>
    {
        double[] given = [.. chances.Select(row => row[at])];
        bool[] labels = [.. posts.Select(post => post.Suitable!.Contains(category.Code))];
        return new AccessWithheld(category.Code, known, PriorMetrics.Auc(given, labels), PriorMetrics.CalibrationError(given, labels));
    });

    private static AccessReport Report(IReadOnlyList<AccessPost> posts, double[][] chances, double[][] logits, PriorSettings settings)
    {
        var groups = WorkTexts.Groups(posts).Select(group => group.Posts).ToList();
        int[] everybody = [.. Enumerable.Range(0, posts.Count)];
        var draws = Enumerable.Range(0, settings.Draws).Select(draw => WorkTexts.Draw(groups, settings.Seed, draw)).ToList();
        var (measures, means) = (new List<AccessMeasure>(), new double[draws.Count]);
        foreach (var (at, category) in AccessCategory.All.Index())
        {
            bool[] labels = [.. posts.Select(post => post.Suitable!.Contains(category.Code))];
            double[] given = [.. chances.Select(row => row[at])];
            var drawn = draws.Select(draw => Auc(draw, number => chances[number][at], labels)).ToList();
            if (AccessReport.Judged.Contains(category.Code))
                means = [.. means.Zip(drawn, (sum, one) => sum + one / AccessReport.Judged.Count)];
            measures.Add(new(category.Code, labels.Count(label => label) / (double)labels.Length,
                Auc(everybody, number => chances[number][at], labels), PriorMetrics.End(drawn, Tail), PriorMetrics.End(drawn, 1 - Tail),
                PriorMetrics.CalibrationError(given, labels), CalibrationNoise.Of(given, labels, groups, settings),
                Auc(everybody, number => PriorBaselines.Rule(category, posts[number]), labels),
                Auc(everybody, number => logits[number][at], labels)));
        }

        var scores = posts.SelectMany((post, number) => AccessCategory.All.Select((category, at) => new AccessScore(post.SourceRow, category.Code, chances[number][at])));
        return new(posts.Count, groups.Count, measures, [.. scores], PriorMetrics.End(means, Tail), PriorMetrics.End(means, 1 - Tail));
    }

    private static double Auc(int[] numbers, Func<int, double> score, bool[] labels) =>
        PriorMetrics.Auc([.. numbers.Select(score)], [.. numbers.Select(number => labels[number])]);
}
