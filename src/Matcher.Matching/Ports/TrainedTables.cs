namespace Matcher.Matching;

/// <summary>What a trainer learned, folded to an intercept and one table per feature. The tables may still break directions.</summary>
public sealed record TrainedTables
{
    /// <summary>The constant part.</summary>
    public required double Intercept { get; init; }

    /// <summary>For each feature of the training set, in its order, one value per bin.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> Tables { get; init; }

    /// <summary>
    /// The score that the trainer's own model, before folding, gives to rows of one bin per feature. <see cref="Score"/> has to agree with it;
    /// without calibration, in the scale of the objective.
    /// </summary>
    public required Func<IReadOnlyList<byte[]>, IReadOnlyList<double>> OwnScores { get; init; }

    /// <summary>What trained it.</summary>
    public required TrainerDescription Trainer { get; init; }

    /// <summary>The score of a row by the folded tables.</summary>
    /// <param name="bins">One bin per feature.</param>
    /// <exception cref="ArgumentException">There are not as many bins as features.</exception>
    public double Score(ReadOnlySpan<byte> bins)
    {
        if (bins.Length != Tables.Count)
            throw new ArgumentException($"{bins.Length} bins were given for {Tables.Count} features.", nameof(bins));
        var sum = Intercept;
        for (var feature = 0; feature < bins.Length; feature++)
            sum += Tables[feature][bins[feature]];
        return sum;
    }
}
