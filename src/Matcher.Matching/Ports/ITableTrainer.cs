namespace Matcher.Matching;

/// <summary>
/// Learns an additive model of binned features: boosted trees of one split, or shape functions, which fold exactly into one table per
/// feature. The same set and settings give the same tables, byte for byte.
/// </summary>
public interface ITableTrainer
{
    /// <summary>Name of the trainer, such as <c>tables</c>.</summary>
    string Name { get; }

    /// <summary>Learns.</summary>
    /// <exception cref="ArgumentException">The set cannot be trained with the settings, as <see cref="TrainingSet.CheckFor"/> says.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    TrainedTables Train(TrainingSet set, TrainerSettings settings, CancellationToken cancellationToken);
}
