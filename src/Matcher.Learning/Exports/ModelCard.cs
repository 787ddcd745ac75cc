namespace Matcher.Learning;

/// <summary>What the maker of a model has to say about it; the rest of its card follows from the model itself.</summary>
public sealed record ModelCard
{
    /// <summary>What it was trained on: how many pairs of which source, how divided, from which seed.</summary>
    public required string TrainingData { get; init; }

    /// <summary>Whether the outcomes were made up by a simulation.</summary>
    public required bool IsSynthetic { get; init; }

    /// <summary>Figures on data that it did not learn from.</summary>
    public IReadOnlyList<MetricValue> Metrics { get; init; } = [];

    /// <summary>What the changes after training cost: directions, lines, fairness.</summary>
    public IReadOnlyList<MetricChange> ProjectionCosts { get; init; } = [];

    /// <summary>Known limits beyond those that hold for every model, one sentence each.</summary>
    public IReadOnlyList<string> Limits { get; init; } = [];
}
