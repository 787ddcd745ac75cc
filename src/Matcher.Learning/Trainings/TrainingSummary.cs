using Matcher.Matching;

namespace Matcher.Learning;

/// <summary>What a training led to.</summary>
/// <param name="Trainer">What trained, with its settings and what it found.</param>
/// <param name="Split">How pairs were divided.</param>
/// <param name="Account">What became of every row of outcomes.</param>
/// <param name="Metrics">The figures on pairs held out, beside the baselines.</param>
public sealed record TrainingSummary(TrainerDescription Trainer, SplitDescription Split, PairAccount Account, IReadOnlyList<MetricFigure> Metrics)
{
    /// <summary>The share of the access tables that was kept so that the gates of fairness hold; 0.1 to 1.</summary>
    public double KeptAccess { get; init; } = 1;
}
