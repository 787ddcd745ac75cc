using Matcher.Matching;

namespace Matcher.Tests;

/// <summary>Pairs with drawn bins of the product's own features; the grade follows from some of them.</summary>
internal static class DrawnPairs
{
    public static TrainingSet Make(int count, int seed, TrainingObjective objective = TrainingObjective.Regression)
    {
        var (features, rows) = (Features.Catalogue.Features, Rows(count, seed));
        // Sums of bins say nothing in any order: noise that only a projection keeps in its direction.
        float[] grades = [.. rows.Select(row => (row[0] + row[1] + row[^1]) % (objective == TrainingObjective.Binary ? 2 : 4))];
        return new(
            [.. features.Select(feature => new BinnedFeature(feature.Name, feature.Bins.Count, feature.Direction))],
            [.. features.Select((_, feature) => rows.Select(row => row[feature]).ToArray())],
            grades, [.. grades.Select(_ => 1f)], [.. Enumerable.Range(0, count).Select(row => row / 10)], new int[count]);
    }

    public static List<byte[]> Rows(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (byte[])[.. Features.Catalogue.Features.Select(feature => (byte)random.Next(feature.Bins.Count))])];
    }
}
