namespace Matcher.Matching;

/// <summary>How a trainer learns.</summary>
public sealed record TrainerSettings
{
    /// <summary>What the score says.</summary>
    public TrainingObjective Objective { get; init; } = TrainingObjective.Regression;

    /// <summary>Trees of one split, at most; 1 or more. A trainer that moves every feature at once makes as many steps, and divides the rate among the features.</summary>
    public int Trees { get; init; } = 300;

    /// <summary>Share of each step that is taken; above 0, at most 1.</summary>
    public double LearningRate { get; init; } = 0.2;

    /// <summary>The fewest rows on either side of a split; 1 or more.</summary>
    public int LeastRowsPerLeaf { get; init; } = 20;

    /// <summary>Share of the rows that each tree sees; above 0, at most 1.</summary>
    public double RowShare { get; init; } = 1;

    /// <summary>Share of the features that each tree may split; above 0, at most 1.</summary>
    public double FeatureShare { get; init; } = 1;

    /// <summary>
    /// After how many trees without gain on the held-out posts to stop; 0 not to stop early. The number of trees that was best there is then
    /// trained on all rows.
    /// </summary>
    public int StopAfter { get; init; }

    /// <summary>Share of the posts that are held out when stopping early; above 0, less than 1.</summary>
    public double HeldOutShare { get; init; } = 0.2;

    /// <summary>Where every draw begins.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Threads to work with, 1 or more. The tables do not depend on it.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Refuses settings out of range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of range.</exception>
    public void Check()
    {
        Require(Enum.IsDefined(Objective), nameof(Objective), Objective, "Regression or Binary");
        Require(Trees >= 1, nameof(Trees), Trees, "1 or more");
        Require(LearningRate is > 0 and <= 1, nameof(LearningRate), LearningRate, "above 0, at most 1");
        Require(LeastRowsPerLeaf >= 1, nameof(LeastRowsPerLeaf), LeastRowsPerLeaf, "1 or more");
        Require(RowShare is > 0 and <= 1, nameof(RowShare), RowShare, "above 0, at most 1");
        Require(FeatureShare is > 0 and <= 1, nameof(FeatureShare), FeatureShare, "above 0, at most 1");
        Require(StopAfter >= 0, nameof(StopAfter), StopAfter, "0 or more");
        Require(HeldOutShare is > 0 and < 1, nameof(HeldOutShare), HeldOutShare, "above 0, less than 1");
        Require(Threads >= 1, nameof(Threads), Threads, "1 or more");
    }

    /// <summary>What a score costs on a row of a grade: the squared error, or minus the logarithm of the chance given to the outcome.</summary>
    public double Loss(double grade, double score) => Objective == TrainingObjective.Regression
        ? (grade - score) * (grade - score)
        // ln(1 + e^score) − grade · score, without overflow.
        : Math.Max(score, 0) + Math.Log(1 + Math.Exp(-Math.Abs(score))) - (grade * score);

    private static void Require(bool holds, string name, object given, string allowed)
    {
        if (!holds)
            throw new ArgumentOutOfRangeException(name, given, $"{name} may be {allowed}.");
    }
}
