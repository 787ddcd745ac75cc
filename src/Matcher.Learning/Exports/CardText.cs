using System.Globalization;
using System.Text;

namespace Matcher.Learning;

/// <summary>Writes a model's card.</summary>
internal static class CardText
{
    /// <summary>The card of a trained model.</summary>
    /// <param name="model">What ships.</param>
    /// <param name="card">What its maker says about it.</param>
    /// <param name="prior">The section about its prior; null if it has none.</param>
    public static string Of(ProjectedModel model, ModelCard card, string? prior)
    {
        var text = new StringBuilder($"# {model.Model.Name}\n\n");
        text.Append("**No evidence of real-world ranking quality yet.** ");
        text.Append(card.IsSynthetic
            ? "Everything here was learned from synthetic data and judged on synthetic data: the outcomes are a simulation's, no person's.\n"
            : "It was learned from recorded outcomes; no trial has compared its lists with others in the field.\n");
        text.Append("Do not quote its scores or bands as chances of being hired.\n\n");
        text.Append("## How it was made\n").Append(Cell(model.Trained.Trainer.ToString())).Append(".\n\n");
        text.Append("Training data: ").Append(card.TrainingData.Trim()).Append("\n\n");
        text.Append("## The tables\nEach table's mean over the training pairs is 0, so a bar is the gain or loss beside the average pair. All panels have one scale.\n\n");
        text.Append("![every table](tables.svg)\n\n");
        AddMetrics(text, card);
        AddMoves(text, model, card);
        text.Append(prior);
        AddLimits(text, model, card);
        return text.ToString();
    }

    /// <summary>The start of a card for weights that a person chose; the person writes the rest.</summary>
    public static string OfHandSet(string model, string trainingData) =>
        $"# {model}\n\n**Weights set by hand. No evidence of real-world ranking quality yet.** Do not quote its scores or bands as chances of being hired.\n\n"
        + $"Training data: {trainingData.Trim()}\n\n";

    private static void AddMetrics(StringBuilder text, ModelCard card)
    {
        text.Append("## Measured on data that it did not learn from\n");
        if (card.Metrics.Count == 0)
        {
            text.Append("Nothing was measured.\n\n");
            return;
        }

        text.Append("| figure | value | interval |\n|---|---|---|\n");
        foreach (var metric in card.Metrics)
            text.Append(CultureInfo.InvariantCulture, $"| {Cell(metric.Name)} | {metric.Value:0.0000} | {metric.Low:0.0000} to {metric.High:0.0000} |\n");
        text.Append('\n');
    }

    private static void AddMoves(StringBuilder text, ProjectedModel model, ModelCard card)
    {
        text.Append("## What was changed after training\n");
        var moved = model.Moves.Where(move => move.Max > 0).ToList();
        if (moved.Count == 0)
        {
            text.Append("Nothing: every table ships as trained.\n");
        }
        else
        {
            text.Append(CultureInfo.InvariantCulture, $"{moved.Count} of {model.Moves.Count} tables moved, for directions, lines of chances and fairness (below), in the scale of the score (the mean is over the training pairs):\n\n");
            text.Append("| feature | most | mean |\n|---|---|---|\n");
            foreach (var move in moved)
                text.Append(CultureInfo.InvariantCulture, $"| {move.Feature} | {move.Max:0.000000} | {move.Mean:0.000000} |\n");
        }

        text.Append('\n');
        if (card.ProjectionCosts.Count == 0)
            return;
        text.Append("| figure | as trained | as shipped | change |\n|---|---|---|---|\n");
        foreach (var cost in card.ProjectionCosts)
            text.Append(CultureInfo.InvariantCulture, $"| {Cell(cost.Name)} | {cost.Before:0.0000} | {cost.After:0.0000} | {cost.After - cost.Before:+0.0000;-0.0000;0} |\n");
        text.Append('\n');
    }

    private static void AddLimits(StringBuilder text, ProjectedModel model, ModelCard card)
    {
        text.Append("## Known limits\n");
        text.Append("- Points add up: two facts act together only where a named composite feature holds both.\n");
        text.Append("- The score says how the training data's outcomes went, with all that was unfair in them.\n");
        var unseen = Unseen(model).ToList();
        if (unseen.Count > 0)
            text.Append("- No training pair had these bins; their points follow from their neighbours: ").Append(string.Join("; ", unseen)).Append(".\n");
        foreach (var limit in card.Limits)
            text.Append("- ").Append(limit.Trim()).Append('\n');
    }

    private static IEnumerable<string> Unseen(ProjectedModel model)
    {
        for (var i = 0; i < model.BinWeights.Count; i++)
        {
            var feature = model.Model.Catalogue.Features[i];
            string[] bins = [.. feature.Bins.Where((_, bin) => model.BinWeights[i][bin] == 0).Select(bin => bin.Label)];
            if (bins.Length > 0)
                yield return $"{feature.Name} ({string.Join(", ", bins)})";
        }
    }

    // A bar would end the cell.
    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
