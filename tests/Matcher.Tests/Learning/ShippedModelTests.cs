using System.Globalization;
using Matcher.Learning;
using Matcher.Matching;

namespace Matcher.Tests;

public class ShippedModelTests
{
    public static TheoryData<string> Folders =>
        [.. Directory.EnumerateFiles(Path.Combine(MatchWorld.Root, "models"), "weights.csv", SearchOption.AllDirectories).Select(file => Path.GetDirectoryName(SourceTree.RelativePath(file))!)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void FoldedRows_OfEveryShippedModel_AreReproducedByItsWeights(string folder)
    {
        var path = Path.Combine(SourceTree.Root, folder);
        var weights = ModelWeights.Parse(File.ReadAllText(Path.Combine(path, "weights.csv")));

        var rows = File.ReadLines(Path.Combine(path, "golden-folded.csv")).Skip(1).Select(line => line.Split(',')).ToList();

        Assert.True(rows.Count >= 64);
        Assert.All(rows, row =>
        {
            var bins = GoldenRow.Parse(row[0], Features.Catalogue);
            Assert.NotNull(bins);
            Assert.Equal(double.Parse(row[1], CultureInfo.InvariantCulture), weights.Intercept + bins.Select((bin, feature) => weights.Tables[feature][bin]).Sum(), 1e-5);
        });
    }
}
