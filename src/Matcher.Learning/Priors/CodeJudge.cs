using Matcher.Domain;

namespace Matcher.Learning;

/// <summary>Judges how well the concepts that posts name tell their functional codes: one logistic regression for each code.</summary>
internal static class CodeJudge
{
    // That of a word in the prior's fit; not chosen here.
    private const double Price = 6;
    private const int Iterations = 200;
    private const double Tail = 0.025;
    private const double Least = 1e-6;

    public static CodeReport Judge(IReadOnlyList<AccessPost> posts, PriorSettings settings, CancellationToken cancellationToken)
    {
        var folds = WorkTexts.Folds(posts, settings.Folds, settings.Seed);
        var (chances, shares) = (posts.Select(_ => new double[FunctionCodes.Count]).ToArray(), posts.Select(_ => new double[FunctionCodes.Count]).ToArray());
        for (var fold = 0; fold < settings.Folds; fold++)
        {
            List<AccessPost> known = [.. posts.Where((_, number) => folds[number] != fold)];
            int[] unseen = [.. Enumerable.Range(0, posts.Count).Where(number => folds[number] == fold)];
            var inputs = PriorInputs.OfWords(known);
            int[][] rows = [.. known.Select(post => inputs.Of(default, post.Words))];
            Parallel.ForEach(Vocabulary<FunctionCode>.All, new ParallelOptions { CancellationToken = cancellationToken }, code =>
            {
                bool[] labels = [.. known.Select(post => post.Post.ListedFunctions.Contains(code))];
                var weights = SparseLogistic.Fit(rows, labels, inputs.Count, Price, Iterations, cancellationToken);
                foreach (var number in unseen)
                {
                    chances[number][(int)code] = 1 / (1 + Math.Exp(-SparseLogistic.Logit(weights, inputs.Of(default, posts[number].Words))));
                    shares[number][(int)code] = labels.Count(label => label) / (double)labels.Length;
                }
            });
        }

        return Report(posts, chances, shares, settings);
    }

    private static CodeReport Report(IReadOnlyList<AccessPost> posts, double[][] chances, double[][] shares, PriorSettings settings)
    {
        var groups = WorkTexts.Groups(posts).Select(group => group.Posts).ToList();
        var draws = Enumerable.Range(0, settings.Draws).Select(draw => WorkTexts.Draw(groups, settings.Seed, draw)).ToList();
        var measures = Vocabulary<FunctionCode>.All.Select(code =>
        {
            bool[] labels = [.. posts.Select(post => post.Post.ListedFunctions.Contains(code))];
            double[] given = [.. chances.Select(row => row[(int)code])];
            var drawn = draws.Select(draw => PriorMetrics.Auc([.. draw.Select(number => given[number])], [.. draw.Select(number => labels[number])])).ToList();
            return new CodeMeasure(code, labels.Count(label => label) / (double)labels.Length, PriorMetrics.Auc(given, labels),
                PriorMetrics.End(drawn, Tail), PriorMetrics.End(drawn, 1 - Tail), PriorMetrics.CalibrationError(given, labels),
                LogLoss(given, labels), LogLoss([.. shares.Select(row => row[(int)code])], labels));
        });
        var scores = posts.SelectMany((post, number) => Vocabulary<FunctionCode>.All.Select(code => (post.SourceRow, code, chances[number][(int)code])));
        return new(posts.Count, groups.Count, [.. measures], [.. scores]);
    }

    private static double LogLoss(double[] chances, bool[] labels) =>
        chances.Zip(labels, (chance, label) => -Math.Log(Math.Max(label ? chance : 1 - chance, Least))).Average();
}
