using System.Globalization;

namespace Matcher.Matching;

/// <summary>Pairs to learn from: their bins, column by column, with the outcome of each.</summary>
/// <remarks>Holds the arrays that it was given, which must not change afterwards. A row takes one byte per feature and 16 more.</remarks>
public sealed class TrainingSet
{
    /// <summary>The best grade of an outcome; the worst is 0.</summary>
    public const float HighestGrade = 3;

    private readonly byte[][] _columns;
    private readonly float[] _grades;
    private readonly float[] _weights;
    private readonly int[] _posts;
    private readonly int[] _candidates;

    /// <summary>Makes a set.</summary>
    /// <param name="features">The columns' descriptions.</param>
    /// <param name="columns">For each feature the bin of each row.</param>
    /// <param name="grades">0 to 3; 0 to 1 for the binary objective.</param>
    /// <param name="weights">0 or more, finite; a row of weight 0 is as good as absent.</param>
    /// <param name="posts">Any number that names the row's post.</param>
    /// <param name="candidates">Any number that names the row's candidate.</param>
    /// <exception cref="ArgumentException">
    /// There are no rows or no features, two features have one name, lengths differ, a bin is outside its feature, a grade or weight is not a
    /// number or out of range, or no weight is above 0.
    /// </exception>
    public TrainingSet(IReadOnlyList<BinnedFeature> features, byte[][] columns, float[] grades, float[] weights, int[] posts, int[] candidates)
    {
        ArgumentNullException.ThrowIfNull(features);
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(grades);
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(posts);
        ArgumentNullException.ThrowIfNull(candidates);
        (Features, _columns, _grades, _weights, _posts, _candidates) = (features, columns, grades, weights, posts, candidates);
        CheckShape();
        for (var i = 0; i < columns.Length; i++)
            CheckBins(features[i], columns[i]);
        Check(grades, nameof(grades), HighestGrade);
        Check(weights, nameof(weights), float.MaxValue);
        if (!weights.Any(weight => weight > 0))
            throw new ArgumentException("Every weight is 0; at least one row has to count.", nameof(weights));
    }

    /// <summary>The columns' descriptions.</summary>
    public IReadOnlyList<BinnedFeature> Features { get; }

    /// <summary>Number of rows, at least one.</summary>
    public int Rows => _grades.Length;

    /// <summary>The outcome of each row.</summary>
    public ReadOnlySpan<float> Grades => _grades;

    /// <summary>How much each row counts.</summary>
    public ReadOnlySpan<float> Weights => _weights;

    /// <summary>The post of each row.</summary>
    public ReadOnlySpan<int> Posts => _posts;

    /// <summary>The candidate of each row.</summary>
    public ReadOnlySpan<int> Candidates => _candidates;

    /// <summary>The bin of each row in one feature.</summary>
    public ReadOnlySpan<byte> Bins(int feature) => _columns[feature];

    /// <summary>The weight of the rows in each bin of each feature.</summary>
    public IReadOnlyList<double[]> BinWeights()
    {
        var sums = Features.Select(feature => new double[feature.Bins]).ToArray();
        for (var i = 0; i < sums.Length; i++)
        {
            for (var row = 0; row < Rows; row++)
                sums[i][_columns[i][row]] += _weights[row];
        }

        return sums;
    }

    /// <summary>Refuses settings that this set cannot be trained with. Every trainer asks before it begins.</summary>
    /// <exception cref="ArgumentException">All rows that count have one grade, or a grade is above 1 for the binary objective.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of range.</exception>
    public void CheckFor(TrainerSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        settings.Check();
        if (settings.Objective == TrainingObjective.Binary && Array.FindIndex(_grades, grade => grade > 1) is var above and >= 0)
            throw new ArgumentException(Text($"Row {above} has grade {_grades[above]}; the binary objective takes 0 to 1."), nameof(settings));
        var first = _grades[Array.FindIndex(_weights, weight => weight > 0)];
        for (var row = 0; row < Rows; row++)
        {
            if (_weights[row] > 0 && _grades[row] != first)
                return;
        }

        throw new ArgumentException(Text($"All {Rows} rows have grade {first}; two different grades are needed to learn anything."), nameof(settings));
    }

    /// <summary>
    /// For each row whether it is held out for choosing the number of trees: the rows of about <see cref="TrainerSettings.HeldOutShare"/> of the
    /// posts, drawn by the seed. Every trainer holds out the same.
    /// </summary>
    /// <exception cref="ArgumentException">All rows that count fall on one side: there are too few posts.</exception>
    public bool[] HeldOut(TrainerSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var (held, learned, kept) = (new bool[Rows], false, false);
        for (var row = 0; row < Rows; row++)
        {
            held[row] = SeededDraw.Share(settings.Seed, (uint)_posts[row]) < settings.HeldOutShare;
            kept |= held[row] && _weights[row] > 0;
            learned |= !held[row] && _weights[row] > 0;
        }

        if (!learned || !kept)
            throw new ArgumentException(Text($"{settings.HeldOutShare} of the posts leaves no row to {(learned ? "judge by" : "learn from")}; more posts are needed to stop early."), nameof(settings));
        return held;
    }

    private void CheckShape()
    {
        if (Rows == 0 || Features.Count == 0)
            throw new ArgumentException(Text($"{Rows} rows of {Features.Count} features were given; at least one of each is needed."));
        if (_columns.Length != Features.Count)
            throw new ArgumentException(Text($"{_columns.Length} columns were given for {Features.Count} features."));
        if (_weights.Length != Rows || _posts.Length != Rows || _candidates.Length != Rows)
            throw new ArgumentException(Text($"{Rows} grades, {_weights.Length} weights, {_posts.Length} posts and {_candidates.Length} candidates were given; as many of each are needed."));
        if (Features.GroupBy(feature => feature.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"Feature '{twice.Key}' stands there twice.");
    }

    private void CheckBins(BinnedFeature feature, byte[] column)
    {
        if (column.Length != Rows)
            throw new ArgumentException(Text($"Feature '{feature.Name}' has {column.Length} bins for {Rows} rows."));
        if (feature.Bins < BinnedFeature.MaxBins && column.AsSpan().IndexOfAnyInRange((byte)feature.Bins, byte.MaxValue) is var row and >= 0)
            throw new ArgumentException(Text($"Row {row} has bin {column[row]} of feature '{feature.Name}'; 0 to {feature.Bins - 1} are allowed."));
    }

    private static void Check(float[] values, string name, float most)
    {
        // Also finds what is not a number.
        if (Array.FindIndex(values, value => !(value >= 0 && value <= most)) is var row and >= 0)
            throw new ArgumentException(Text($"Row {row} has {values[row]} in {name}; 0 to {most} is allowed."), name);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
