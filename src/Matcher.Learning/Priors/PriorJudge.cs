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
            }
        }

        return Report(posts, chances, logits, settings);
    }

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
                Auc(everybody, number => chances[number][at], labels), End(drawn, Tail), End(drawn, 1 - Tail),
                PriorMetrics.CalibrationError(given, labels), CalibrationNoise.Of(given, labels, groups, settings),
                Auc(everybody, number => PriorBaselines.Rule(category, posts[number]), labels),
                Auc(everybody, number => logits[number][at], labels)));
        }

        var scores = posts.SelectMany((post, number) => AccessCategory.All.Select((category, at) => new AccessScore(post.SourceRow, category.Code, chances[number][at])));
        return new(posts.Count, groups.Count, measures, [.. scores], End(means, Tail), End(means, 1 - Tail));
    }

    private static double Auc(int[] numbers, Func<int, double> score, bool[] labels) =>
        PriorMetrics.Auc([.. numbers.Select(score)], [.. numbers.Select(number => labels[number])]);

    private static double End(IEnumerable<double> values, double quantile)
    {
        var rising = values.Where(value => !double.IsNaN(value)).Order().ToList();
        return rising.Count == 0 ? double.NaN : rising[(int)Math.Round(quantile * (rising.Count - 1))];
    }
}
