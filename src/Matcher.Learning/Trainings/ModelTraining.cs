using System.Globalization;
using Matcher.Matching;

namespace Matcher.Learning;

/// <summary>Trains a model on the training part of a data folder's pairs and writes its folder, with what it does on the part held out.</summary>
public static class ModelTraining
{
    // Where each band begins, in grades: an interview may be expected; something between an interview and a hire may.
    private const double GoodGrade = 1;
    private const double StrongGrade = 1.5;

    // The same for chances of being hired.
    private const double GoodChance = 0.25;
    private const double StrongChance = 0.5;

    /// <summary>Trains and writes.</summary>
    /// <param name="data">The pairs.</param>
    /// <param name="split">How they are divided.</param>
    /// <param name="trainer">What trains.</param>
    /// <param name="goal">What it learns.</param>
    /// <param name="settings">How it trains; the goal sets the objective.</param>
    /// <param name="name">The model's name and version, such as <c>synthetic/1</c>.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="priorFolder">The folder of the model whose prior the pairs were read with; the trained model takes it over.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What the card says of the model on pairs held out.</returns>
    /// <exception cref="ArgumentException">The training part cannot be trained on, or the name is not NAME/VERSION.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing was written.</exception>
    public static TrainingSummary Run(EvaluationData data, PairSplit split, ITableTrainer trainer, LearningGoal goal, TrainerSettings settings, string name, string folder, string? priorFolder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(split);
        ArgumentNullException.ThrowIfNull(trainer);
        ArgumentNullException.ThrowIfNull(settings);
        var table = data.Table;
        var set = table.Set(split.Train, goal);
        var trained = trainer.Train(set, settings with { Objective = ObjectiveOf(goal) }, cancellationToken);
        var (strong, good) = Bands(goal);
        var projected = ProjectedModel.Of(trained, set.BinWeights(), Features.Catalogue, name, strong, good, CommonLine.OfChances);
        var (model, kept) = FairShrinkage.Of(projected, table, split, cancellationToken);
        var shipped = new Judgement(table, split, new(name, table.Scores(model.Model)));
        var raw = new Judgement(table, split, new("as trained", Scores(table, trained)));
        List<MetricFigure> figures = [.. shipped.Figures(), .. Evaluator.Beside(table, split, cancellationToken)];
        ModelExport.Write(model, Card(data, split, figures, raw, shipped, kept), folder, priorFolder);
        return new(trained.Trainer, SplitDescription.Of(table, split), table.Account, figures) { KeptAccess = kept };
    }

    /// <summary>What a trainer is asked for when a goal is set.</summary>
    internal static TrainingObjective ObjectiveOf(LearningGoal goal) => goal == LearningGoal.Regression ? TrainingObjective.Regression : TrainingObjective.Binary;

    private static (double Strong, double Good) Bands(LearningGoal goal) => goal switch
    {
        LearningGoal.Graded => (LogOdds(StrongGrade / TrainingSet.HighestGrade), LogOdds(GoodGrade / TrainingSet.HighestGrade)),
        LearningGoal.Hired => (LogOdds(StrongChance), LogOdds(GoodChance)),
        _ => (StrongGrade, GoodGrade),
    };

    private static double LogOdds(double chance) => Math.Log(chance / (1 - chance));

    /// <summary>The scores of tables as trained, which may break directions.</summary>
    internal static double[] Scores(PairTable table, TrainedTables trained)
    {
        var scores = Enumerable.Repeat(trained.Intercept, table.Rows).ToArray();
        for (var feature = 0; feature < trained.Tables.Count; feature++)
        {
            var (column, values) = (table.Columns[feature], trained.Tables[feature]);
            for (var row = 0; row < column.Length; row++)
                scores[row] += values[column[row]];
        }

        return scores;
    }

    private static ModelCard Card(EvaluationData data, PairSplit split, List<MetricFigure> figures, Judgement raw, Judgement shipped, double kept) => new()
    {
        TrainingData = Describe(data, split),
        IsSynthetic = data.IsSynthetic,
        Metrics = [.. figures.Where(figure => figure.Value is not null)
            .Select(figure => new MetricValue($"{figure.Metric}, by {Word(figure.Grouping)}: {figure.Scorer}", figure.Value!.Value, figure.Low!.Value, figure.High!.Value))],
        ProjectionCosts = [.. raw.Figures().Zip(shipped.Figures()).Where(pair => pair.First.Metric is "ndcg@10" or "calibration_error" && pair.First.Value is not null && pair.Second.Value is not null)
            .Select(pair => new MetricChange($"{pair.First.Metric}, by {Word(pair.First.Grouping)}", pair.First.Value!.Value, pair.Second.Value!.Value))],
        Limits =
        [
            "Judged on pairs that were sampled, not on whole lists as they are shown: figures compare scorers with each other and with the ceilings beside them.",
            "Pairs that a gate keeps out are neither learned from nor ranked here.",
            "Chances of unassessed functions lie on lines of one slope in ln(chance), the same on every axis, so that people known by type alone are ranked by the prior; what that moved stands in the table above.",
            string.Create(CultureInfo.InvariantCulture, $"The tables of the access group are {kept:0%} of what outcomes said: the largest share in tenths, down to one tenth, with which no gate of fairness failed on parts of the training pairs as large as the part held out."),
        ],
    };

    private static string Describe(EvaluationData data, PairSplit split)
    {
        var (account, parts) = (data.Table.Account, SplitDescription.Of(data.Table, split));
        var source = data.IsSynthetic ? $"a synthetic population{(data.Seed is { } seed ? string.Create(CultureInfo.InvariantCulture, $" of seed {seed}") : "")}" : "recorded outcomes";
        return string.Create(CultureInfo.InvariantCulture, $"{parts.TrainPairs} pairs of {source}; outcomes file {data.OutcomesSha256[..16]}; {account.Rows} rows, {account.Blocked} kept out by gates; ")
            + string.Create(CultureInfo.InvariantCulture, $"judged on {parts.TestPairs} pairs of {parts.TestPosts} posts and {parts.TestPeople} people that it has not seen (split seed {split.Seed}, {split.Share} of both held out; {parts.BetweenPairs} pairs in neither part).");
    }

    private static string Word(Grouping grouping) => grouping == Grouping.Post ? "post" : "person";
}
