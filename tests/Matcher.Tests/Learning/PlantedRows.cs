using Matcher.Matching;
using Matcher.Scoring;

namespace Matcher.Tests;

/// <summary>Rows whose grade follows from tables that are known.</summary>
internal static class PlantedRows
{
    public static readonly BinnedFeature[] Features =
    [
        new("up", 4, Direction.Up), new("down", 5, Direction.Down), new("free", 3, Direction.Free),
        new("many", 60, Direction.Up), new("constant", 3, Direction.Free), new("noise", 6, Direction.Free),
    ];

    /// <summary>The truth, in grades; each table's mean is 0 under evenly drawn bins.</summary>
    public static readonly double[][] Truth =
    [
        [-0.3, -0.1, 0.1, 0.3], [0.2, 0.2, 0, -0.1, -0.3], [-0.1, 0.2, -0.1],
        [.. Enumerable.Range(0, 60).Select(bin => (bin - 29.5) / 150)], [0, 0, 0], [0, 0, 0, 0, 0, 0],
    ];

    public static double TruthOf(byte[] bins) => 1.4 + bins.Select((bin, feature) => Truth[feature][bin]).Sum();

    /// <summary>Rows with noise; for the binary objective outcomes that come true with a chance whose log-odds the truth sets.</summary>
    public static TrainingSet Make(int rows, int seed, TrainingObjective objective, Func<int, float>? weights = null)
    {
        var random = new Random(seed);
        var columns = Features.Select(_ => new byte[rows]).ToArray();
        var grades = new float[rows];
        var bins = new byte[Features.Length];
        for (var row = 0; row < rows; row++)
        {
            for (var feature = 0; feature < bins.Length; feature++)
                columns[feature][row] = bins[feature] = Features[feature].Name == "constant" ? (byte)1 : (byte)random.Next(Features[feature].Bins);
            var truth = TruthOf(bins);
            grades[row] = objective == TrainingObjective.Regression
                ? (float)Math.Clamp(truth + (random.NextDouble() - 0.5) * 0.2, 0, 3)
                : random.NextDouble() < 1 / (1 + Math.Exp(-LogOdds(truth))) ? 1 : 0;
        }

        int[] posts = [.. Enumerable.Range(0, rows).Select(row => row / 20)];
        return new(Features, columns, grades, [.. Enumerable.Range(0, rows).Select(row => weights?.Invoke(row) ?? 1)], posts, new int[rows]);
    }

    /// <summary>The score that the objective should find.</summary>
    public static double Expected(byte[] bins, TrainingObjective objective) => objective == TrainingObjective.Regression ? TruthOf(bins) : LogOdds(TruthOf(bins));

    public static List<byte[]> RandomRows(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (byte[])[.. Features.Select(feature => (byte)random.Next(feature.Bins))])];
    }

    private static double LogOdds(double truth) => 4 * (truth - 1.4);
}
