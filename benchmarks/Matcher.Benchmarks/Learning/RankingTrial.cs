using System.Globalization;
using Matcher.Learning;
using Matcher.Matching;

namespace Matcher.Benchmarks;

/// <summary>
/// Do one-split trees rank graded lists as well as XGBoost's? Learned from the train file of data/ltr alone, settings chosen by
/// cross-validation over its lists as xgboost_ltr.py chooses XGBoost's, judged by NDCG@10 on the test file, over several seeds. Says nothing about posts and people.
/// </summary>
internal static class RankingTrial
{
    private const int Folds = 5;
    private const int Step = 25;
    private const int Seeds = 5;

    // Seeds that the choice of settings is averaged over, so that it follows the settings and not one draw.
    private const int ChoosingSeeds = 3;

    /// <summary>What is learned from the grades 0 to 4: themselves or the gain of NDCG, as a grade or as a chance.</summary>
    private static readonly RankingTarget[] Targets =
    [
        new("squared error on grade", TrainingObjective.Regression, [0, 0.75f, 1.5f, 2.25f, 3]),
        new("squared error on gain", TrainingObjective.Regression, [0, 0.2f, 0.6f, 1.4f, 3]),
        new("logistic on grade", TrainingObjective.Binary, [0, 1 / 4f, 2 / 4f, 3 / 4f, 1]),
        new("logistic on gain", TrainingObjective.Binary, [0, 1 / 15f, 3 / 15f, 7 / 15f, 1]),
    ];

    private static readonly (double Rate, double Features)[] Choices =
        [.. new[] { 0.05, 0.1, 0.2 }.SelectMany(rate => new[] { 0.2, 0.5, 1 }.Select(features => (rate, features)))];

    /// <param name="others">What xgboost_ltr.py wrote, to compare with; null if there is nothing.</param>
    /// <param name="trees">The most trees.</param>
    /// <param name="isDry">Whether one choice of settings is enough.</param>
    public static int Run(string? others, int trees = 500, bool isDry = false)
    {
        if (RankedLists.Read("rank.train") is not { } train || RankedLists.Read("rank.test") is not { } test)
        {
            Report.Line($"ltr: the lists are not here");
            return 0;
        }

        var (target, chosen, judged) = Choose(train, trees, isDry);
        Report.Line($"one-split trees, {train.Grades.Length} rows of {train.Lists} lists to learn from, {test.Grades.Length} of {test.Lists} to judge by");
        Report.Line($"chosen by {Folds} folds of the train file: target {target.Name}, rate {chosen.LearningRate}, rows {chosen.RowShare}, features {chosen.FeatureShare}, trees {chosen.Trees}; cross-validated {judged:0.0000}");
        var bins = new QuantileBins(train);
        var (set, rows) = (bins.SetOf(train, target.Values), bins.RowsOf(test));
        var found = BySeed(chosen, set, Seeds);
        Report.Line($"NDCG@10 on the test file by seed: {string.Join(" ", found.Select(lists => lists.Average().ToString("0.0000", CultureInfo.InvariantCulture)))}; mean {found.Average(lists => lists.Average()):0.0000}");
        var (plain, plainSet) = (new TrainerSettings { Trees = Math.Min(trees, 300), LearningRate = 0.1, LeastRowsPerLeaf = 1 }, bins.SetOf(train, Targets[0].Values));
        var (unsampled, sampled) = (BySeed(plain, plainSet, 1), BySeed(plain with { RowShare = 0.7, FeatureShare = 0.5 }, plainSet, Seeds));
        Report.Line($"not chosen: {Targets[0].Name}, rate {plain.LearningRate}, {plain.Trees} trees; unsampled {unsampled[0].Average():0.0000}; rows 0.7, features 0.5 by seed {string.Join(" ", sampled.Select(lists => lists.Average().ToString("0.0000", CultureInfo.InvariantCulture)))}; mean {sampled.Average(lists => lists.Average()):0.0000}");
        if (others is not null)
            Compare(name => name switch { "unsampled" => unsampled, "sampled" => sampled, _ => found }, others);
        return 0;

        List<double[]> BySeed(TrainerSettings settings, TrainingSet learned, int seeds) => [.. Enumerable.Range(1, seeds).Select(seed =>
        {
            var tables = new OneSplitTrainer().Train(learned, settings with { Seed = (ulong)seed }, CancellationToken.None);
            return test.Ndcg([.. rows.Select(row => tables.Score(row))]);
        })];
    }

    private static (RankingTarget Target, TrainerSettings Settings, double Ndcg) Choose(RankedLists train, int trees, bool isDry)
    {
        var (best, settings, judged) = (Targets[0], new TrainerSettings(), -1.0);
        var parts = Enumerable.Range(0, Folds).Select(fold =>
        {
            var learned = train.Where(list => list % Folds != fold);
            return (Learned: learned, Held: train.Where(list => list % Folds == fold), Bins: new QuantileBins(learned));
        }).ToList();
        foreach (var target in isDry ? Targets[..1] : Targets)
        {
            var sets = parts.Select(part => (Set: part.Bins.SetOf(part.Learned, target.Values), part.Held, Rows: part.Bins.RowsOf(part.Held))).ToList();
            var (ofTarget, judgedOfTarget) = (settings, -1.0);
            foreach (var (rate, features) in isDry ? Choices[..1] : Choices)
            {
                var tried = new TrainerSettings { Objective = target.Objective, Trees = trees, LearningRate = rate, RowShare = 0.7, FeatureShare = features, LeastRowsPerLeaf = 1 };
                var curves = sets.SelectMany(part => Enumerable.Range(1, isDry ? 1 : ChoosingSeeds).Select(seed => Curve(part.Set, part.Held, part.Rows, tried with { Seed = (ulong)seed }))).ToList();
                foreach (var at in Enumerable.Range(0, curves.Min(curve => curve.Count)))
                {
                    if (curves.Average(curve => curve[at]) is var mean && mean > judgedOfTarget)
                        (ofTarget, judgedOfTarget) = (tried with { Trees = (at + 1) * Step }, mean);
                }
            }

            Report.Line($"  {target.Name}: cross-validated {judgedOfTarget:0.0000} with rate {ofTarget.LearningRate}, rows {ofTarget.RowShare}, features {ofTarget.FeatureShare}, {ofTarget.Trees} trees");
            if (judgedOfTarget > judged)
                (best, settings, judged) = (target, ofTarget, judgedOfTarget);
        }

        return (best, settings, judged);
    }

    /// <summary>NDCG@10 on the lists held out, after every so many trees.</summary>
    private static List<double> Curve(TrainingSet set, RankedLists held, IReadOnlyList<byte[]> rows, TrainerSettings settings)
    {
        var (booster, scores, curve) = (new OneSplitBooster(set, settings, held: null, CancellationToken.None), new double[rows.Count], new List<double>());
        while (booster.Trees.Count < settings.Trees && booster.Grow())
        {
            var tree = booster.Trees[^1];
            for (var row = 0; row < scores.Length; row++)
                scores[row] += tree.Value(rows[row][tree.Feature]);
            if (booster.Trees.Count % Step == 0)
                curve.Add(held.Ndcg(scores).Average());
        }

        return curve;
    }

    private static void Compare(Func<string, List<double[]>> oursFor, string others)
    {
        var theirs = File.ReadLines(others).Skip(1).Select(line => line.Split(',')).ToLookup(cells => cells[0]);
        Report.Line($"ours less XGBoost's, per list over the mean of the seeds, and per seed over the mean of the lists, each with its paired standard error:");
        foreach (var objective in theirs)
        {
            var ours = oursFor(objective.Key);
            double[] mine = [.. Enumerable.Range(0, ours[0].Length).Select(list => ours.Average(seed => seed[list]))];
            double[] lists = [.. objective.GroupBy(cells => int.Parse(cells[2], CultureInfo.InvariantCulture)).OrderBy(list => list.Key).Select(Mean)];
            double[] seeds = [.. objective.GroupBy(cells => int.Parse(cells[1], CultureInfo.InvariantCulture)).OrderBy(seed => seed.Key).Select(Mean)];
            var perList = Paired(mine, lists);
            var perSeed = seeds.Length > 1 ? Text(Paired([.. ours.Select(seed => seed.Average())], seeds)) : "without seeds";
            Report.Line($"  {objective.Key,-14} {lists.Average():0.0000}   per list {Text(perList)}   per seed {perSeed}");
        }
    }

    private static double Mean(IEnumerable<string[]> rows) => rows.Average(cells => double.Parse(cells[3], CultureInfo.InvariantCulture));

    private static string Text((double Mean, double Error) paired) =>
        string.Create(CultureInfo.InvariantCulture, $"{paired.Mean:+0.0000;-0.0000;0.0000} ± {paired.Error:0.0000}");

    private static (double Mean, double Error) Paired(double[] ours, double[] theirs)
    {
        double[] differences = [.. ours.Zip(theirs, (our, their) => our - their)];
        var mean = differences.Average();
        return (mean, Math.Sqrt(differences.Sum(difference => (difference - mean) * (difference - mean)) / (differences.Length - 1) / differences.Length));
    }
}
