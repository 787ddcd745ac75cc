using System.Globalization;
using System.Xml.Linq;
using Matcher.Learning;
using Matcher.Matching;
using Matcher.Scoring;

namespace Matcher.Tests;

public sealed class TrainedExportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("matcher-export-").FullName;

    private static readonly ModelCard Card = new()
    {
        TrainingData = "2,000 drawn pairs, seed 5",
        IsSynthetic = true,
        Metrics = [new("NDCG@10 | by post", 0.75, 0.74, 0.76)],
        ProjectionCosts = [new("NDCG@10 by post", 0.752, 0.75)],
        Limits = ["Knows no real employer."],
    };

    [Fact]
    public void Write_ATrainedModel_IsReadBack()
    {
        var model = Project(Train());

        ModelExport.Write(model, Card, _folder);

        var loaded = LoadedModel.Read(_folder);
        Assert.Equal("drawn/1", loaded.Tables.Name);
        Assert.Equal(AllPoints(model.Model), AllPoints(loaded.Tables));
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes()
    {
        var other = Path.Combine(_folder, "again");

        ModelExport.Write(Project(Train()), Card, _folder);
        ModelExport.Write(Project(Train()), Card, other);

        Assert.Equal(7, Directory.GetFiles(_folder).Length);
        Assert.All(Directory.GetFiles(_folder), file => Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(other, Path.GetFileName(file)))));
    }

    [Fact]
    public void Write_ATrainedModel_KeepsTheTrainersOwnScoresBesideTheWeightsAsFolded()
    {
        var trained = Train();

        ModelExport.Write(Project(trained), Card, _folder);

        var weights = ModelWeights.Parse(File.ReadAllText(Path.Combine(_folder, "weights.csv")));
        var rows = File.ReadLines(Path.Combine(_folder, "golden-folded.csv")).Skip(1).Select(line => line.Split(',')).ToList();
        Assert.Equal(64, rows.Count);
        Assert.All(rows, row =>
        {
            var bins = GoldenRow.Parse(row[0], Features.Catalogue)!;
            var folded = weights.Intercept + bins.Select((bin, feature) => weights.Tables[feature][bin]).Sum();
            Assert.Equal(double.Parse(row[1], CultureInfo.InvariantCulture), folded, 1e-5);
            Assert.Equal(trained.OwnScores([bins])[0], folded, 1e-5);
        });
    }

    [Fact]
    public void Write_AModelWhoseTrainerSaysOtherwise_IsRefused()
    {
        var lying = Train() with { OwnScores = rows => [.. rows.Select(_ => 7.0)] };

        var fault = Assert.Throws<ArgumentException>(() => ModelExport.Write(Project(lying), Card, _folder));

        Assert.Contains("own scores", fault.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData("drawn")]
    [InlineData("drawn/1/2")]
    [InlineData("/1")]
    public void Write_AModelWithoutNameAndVersion_IsRefused(string name)
    {
        var model = Project(Train(), name);

        Assert.Throws<ArgumentException>(() => ModelExport.Write(model, Card, _folder));
    }

    [Fact]
    public void Card_OfATrainedModel_SaysFirstThatThereIsNoEvidence()
    {
        ModelExport.Write(Project(Break(Train())), Card, _folder);

        var card = File.ReadAllText(Path.Combine(_folder, "card.md"));
        var lines = card.Split('\n');
        Assert.Contains("No evidence of real-world ranking quality yet", lines[2], StringComparison.Ordinal);
        Assert.Contains("synthetic data", lines[2], StringComparison.Ordinal);
        Assert.Contains("| NDCG@10 \\| by post | 0.7500 | 0.7400 to 0.7600 |", card, StringComparison.Ordinal);
        Assert.Contains("| NDCG@10 by post | 0.7520 | 0.7500 | -0.0020 |", card, StringComparison.Ordinal);
        Assert.Contains("tables.svg", card, StringComparison.Ordinal);
        Assert.Contains(Card.TrainingData, card, StringComparison.Ordinal);
        Assert.Contains("boosted trees of one split", card, StringComparison.Ordinal);
        Assert.Contains("Knows no real employer.", card, StringComparison.Ordinal);
        Assert.Contains($"| {Features.Catalogue.Features[0].Name} |", card, StringComparison.Ordinal);
    }

    [Fact]
    public void Plot_OfATrainedModel_DrawsEveryBinOfEveryFeature()
    {
        ModelExport.Write(Project(Train()), Card, _folder);

        var plot = XDocument.Load(Path.Combine(_folder, "tables.svg")).Root!;
        var texts = plot.Descendants().Where(node => node.Name.LocalName == "text").Select(node => node.Value.Split(' ')[0]).ToHashSet();
        Assert.Equal(Features.Catalogue.Features.Sum(feature => feature.Bins.Count), plot.Descendants().Count(node => node.Name.LocalName == "rect"));
        Assert.All(Features.Catalogue.Features, feature => Assert.Contains(feature.Name, texts));
    }

    [Fact]
    public void Of_TablesThatBreakADirection_ProjectsThemAndSaysHowFar()
    {
        var index = Features.Catalogue.Features.Index().First(feature => feature.Item.Direction == Direction.Up).Index;

        var model = Project(Break(Train()));

        // The constructor of the tables refuses any that break a direction.
        Assert.True(model.Moves[index].Max > 1);
        Assert.InRange(model.Moves[index].Mean, double.Epsilon, model.Moves[index].Max);
        Assert.All(model.Moves.Where((_, i) => i != index), move => Assert.Equal(0, move.Max));
    }

    [Fact]
    public void Of_TrainedTables_MovesTheirMeansIntoTheInterceptAndKeepsScores()
    {
        var (trained, set) = (Train(), DrawnPairs.Make(2_000, 5));

        var model = ProjectedModel.Of(trained, set.BinWeights(), Features.Catalogue, "drawn/1", 2, 1);

        Assert.All(model.Folded.Tables.Zip(set.BinWeights()), table => Assert.Equal(0, table.First.Zip(table.Second, (value, weight) => value * weight).Sum() / 2_000, 1e-9));
        Assert.All(DrawnPairs.Rows(200, 6), row => Assert.Equal(trained.Score(row), Units.ToWeight(model.Model.Score(row)), 1e-5));
    }

    [Fact]
    public void Shrink_SomeFeatures_KeepsTheShareOfTheirTablesAndCountsItAsMoved()
    {
        var model = Project(Train());
        var index = Enumerable.Range(0, Features.Catalogue.Features.Count).MaxBy(feature => model.Model.Table(feature)[^1]);

        var shrunk = model.Shrink(new HashSet<int> { index }, 0.5);

        Assert.All(model.Model.Table(index).ToArray().Zip(shrunk.Model.Table(index).ToArray()), bin => Assert.InRange(bin.First - (2.0 * bin.Second), -1, 1));
        Assert.Contains(shrunk.Model.Table(index).ToArray(), points => points != 0);
        Assert.Equal(model.Model.Table((index + 1) % Features.Catalogue.Features.Count).ToArray(), shrunk.Model.Table((index + 1) % Features.Catalogue.Features.Count).ToArray());
        Assert.True(shrunk.Moves[index].Max > model.Moves[index].Max);
        Assert.Throws<ArgumentOutOfRangeException>(() => model.Shrink(new HashSet<int>(), 1.1));
    }

    [Theory]
    [InlineData(101)]
    [InlineData(double.NaN)]
    public void Of_TablesTooLargeForUnits_AreRefusedWithTheirPlace(double value)
    {
        var trained = Train();
        var tables = trained.Tables.Select(table => table.ToArray()).ToArray();
        tables[3][1] = value * 1e6;

        var fault = Assert.Throws<ArgumentException>(() => Project(trained with { Tables = tables }));

        Assert.Contains(Features.Catalogue.Features[3].Name, fault.Message, StringComparison.Ordinal);
        Assert.Contains("int32", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_TablesOfOtherFeatures_AreRefused()
    {
        var trained = Train();

        Assert.Throws<ArgumentException>(() => Project(trained with { Tables = [.. trained.Tables.Skip(1)] }));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static TrainedTables Train() =>
        new OneSplitTrainer().Train(DrawnPairs.Make(2_000, 5), new TrainerSettings { Trees = 60 }, TestContext.Current.CancellationToken);

    private static ProjectedModel Project(TrainedTables trained, string name = "drawn/1") =>
        ProjectedModel.Of(trained, DrawnPairs.Make(2_000, 5).BinWeights(), Features.Catalogue, name, 2, 1);

    /// <summary>Turns the first table that has to rise.</summary>
    private static TrainedTables Break(TrainedTables trained)
    {
        var index = Features.Catalogue.Features.Index().First(feature => feature.Item.Direction == Direction.Up).Index;
        var tables = trained.Tables.Select(table => table.ToArray()).ToArray();
        tables[index] = [.. tables[index].Select((value, bin) => -3.0 * bin)];
        var broken = trained with { Tables = tables };
        return broken with { OwnScores = rows => [.. rows.Select(row => broken.Score(row))] };
    }

    private static IEnumerable<int> AllPoints(TableModel model) => Enumerable.Range(0, model.Catalogue.Features.Count).SelectMany(feature => model.Table(feature).ToArray());
}
