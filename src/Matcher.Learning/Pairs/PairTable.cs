using Matcher.Domain;
using Matcher.Matching;
using Matcher.Scoring;

namespace Matcher.Learning;

/// <summary>Pairs with their bins, outcomes and groups: what models are trained and judged on.</summary>
/// <remarks>Memory: one byte per pair and feature and about 30 more per pair; nobody's record is held.</remarks>
public sealed class PairTable
{
    /// <summary>From this grade on an outcome is good: hired.</summary>
    internal const float Good = 2;

    /// <summary>What became of every row of the file.</summary>
    public required PairAccount Account { get; init; }

    /// <summary>Pairs, blocked ones with them.</summary>
    public int Rows => Grades.Length;

    /// <summary>The posts in order; rows name them by place.</summary>
    public required IReadOnlyList<PostId> Posts { get; init; }

    /// <summary>The people in order; rows name them by place.</summary>
    public required IReadOnlyList<CandidateId> People { get; init; }

    /// <summary>The columns' descriptions.</summary>
    internal IReadOnlyList<BinnedFeature> Features { get; init; } = [];

    /// <summary>For each feature the bin of each row; 0 in rows that are blocked.</summary>
    internal byte[][] Columns { get; init; } = [];

    internal float[] Grades { get; init; } = [];

    internal float[] Weights { get; init; } = [];

    internal int[] PostOf { get; init; } = [];

    internal int[] PersonOf { get; init; } = [];

    internal bool[] IsBlocked { get; init; } = [];

    /// <summary>Whether the person could really do the job; null without an oracle.</summary>
    internal bool[]? IsFeasible { get; init; }

    internal float[]? Truth { get; init; }

    internal float[]? Visible { get; init; }

    /// <summary>Kilometres between home and work, 0 at home; not a number where nobody knows.</summary>
    internal float[] DistanceKm { get; init; } = [];

    /// <summary>For each person the cell of fairness.</summary>
    internal PersonGroup[] Groups { get; init; } = [];

    /// <summary>For each post what it shares with its twins: the same work offered twice is one post when data are divided.</summary>
    internal string[] PostTwins { get; init; } = [];

    /// <summary>For each post its occupation, for popularity.</summary>
    internal string[] PostTrades { get; init; } = [];

    /// <summary>For each person the first occupation wished for, for popularity.</summary>
    internal string[] PersonTrades { get; init; } = [];

    /// <summary>A training set of some rows.</summary>
    /// <param name="rows">The rows; none is blocked.</param>
    /// <param name="goal">What is to be learned of them.</param>
    /// <exception cref="ArgumentException">There are no rows, or none has weight.</exception>
    public TrainingSet Set(IReadOnlyList<int> rows, LearningGoal goal)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var columns = Columns.Select(column => Pick(column, rows)).ToArray();
        return new(Features, columns, [.. Pick(Grades, rows).Select(grade => Label(grade, goal))], Pick(Weights, rows), Pick(PostOf, rows), Pick(PersonOf, rows));
    }

    /// <summary>The scores that a model gives to all rows, in its own scale; those of blocked rows mean nothing.</summary>
    internal double[] Scores(TableModel model)
    {
        var scores = new long[Rows];
        Array.Fill(scores, model.Intercept);
        for (var feature = 0; feature < Columns.Length; feature++)
        {
            var column = Columns[feature];
            var table = model.Table(feature);
            for (var row = 0; row < column.Length; row++)
                scores[row] += table[column[row]];
        }

        return [.. scores.Select(Units.ToWeight)];
    }

    private static float Label(float grade, LearningGoal goal) => goal switch
    {
        LearningGoal.Graded => grade / TrainingSet.HighestGrade,
        LearningGoal.Hired => grade >= Good ? 1 : 0,
        _ => grade,
    };

    private static T[] Pick<T>(T[] values, IReadOnlyList<int> rows)
    {
        var picked = new T[rows.Count];
        for (var i = 0; i < picked.Length; i++)
            picked[i] = values[rows[i]];
        return picked;
    }
}
