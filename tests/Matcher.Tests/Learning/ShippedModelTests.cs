using System.Globalization;
using System.Text.Json;
using Matcher.Domain;
using Matcher.Learning;
using Matcher.Matching;

namespace Matcher.Tests;

public class ShippedModelTests
{
    public static TheoryData<string> Folders =>
        [.. Directory.EnumerateFiles(Path.Combine(MatchWorld.Root, "models"), "weights.csv", SearchOption.AllDirectories).Select(file => Path.GetDirectoryName(SourceTree.RelativePath(file))!)];

    private static string Default => Path.Combine(SourceTree.Root, "models", Path.GetRelativePath(Path.Combine(AppContext.BaseDirectory, "models"), LoadedModel.ShippedFolder));

    [Fact]
    public void Default_WasTrainedWithMlNetAndKeptEveryGate()
    {
        using var judged = JsonDocument.Parse(File.ReadAllText(Path.Combine(Default, "evaluation.json")));

        Assert.Contains("ML.NET", JsonDocument.Parse(File.ReadAllText(Path.Combine(Default, "manifest.json"))).RootElement.GetProperty("trainer").GetString(), StringComparison.Ordinal);
        Assert.True(judged.RootElement.GetProperty("passed").GetBoolean());
        Assert.Equal(LoadedModel.Read(Default).Checksum, judged.RootElement.GetProperty("tables_sha256").GetString());
        Assert.Contains("No evidence of real-world ranking quality yet", File.ReadLines(Path.Combine(Default, "card.md")).ElementAt(2), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Chances_OfEveryShippedModel_LieOnLinesOfOneSlope(string folder)
    {
        var model = LoadedModel.Read(Path.Combine(SourceTree.Root, folder)).Tables;
        var slope = Slope(0);

        Assert.True(slope > 0);
        foreach (var axis in FunctionAxes.All)
        {
            Assert.Equal(slope, Slope((int)axis), 2.0);
            Assert.All(FitChances.Steps, step => Assert.Equal(At((int)axis, 0) + (slope * (step.LogChance - FitChances.Steps[0].LogChance)), model.Points((int)axis, (int)step.Code), 32.0));
        }

        double Slope(int axis) => (At(axis, FitChances.Steps.Count - 1) - At(axis, 0)) / (FitChances.Steps[^1].LogChance - FitChances.Steps[0].LogChance);

        double At(int axis, int step) => model.Points(axis, (int)FitChances.Steps[step].Code);
    }

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
