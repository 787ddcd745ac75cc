using Matcher.Learning;
using Matcher.Matching;
using Matcher.Scoring;

namespace Matcher.Tests;

public class CommonLineTests
{
    // Bins 1, 2 and 4 lie on the line; 3 is between them and 5 above.
    private static readonly CommonLine Line = new([0, 1], [(1, -2), (2, -1), (4, 0)]);

    [Fact]
    public void Straighten_TablesOfDifferentSlopes_GetTheWeightedMeanSlopeAndKeepTheirMeans()
    {
        List<int[]> tables = [[-900, -600, -300, -300, 0, 0], [-900, -100, 0, 0, 100, 100]];
        List<double[]> weights = [[1, 1, 1, 1, 1, 1], [1, 2, 2, 2, 2, 2]];

        Line.Straighten(tables, weights);

        // Slopes 300 with weight 2 and 100 with weight 4.
        Assert.Equal([-900, -467, -300, -300, -133, 0], tables[0]);
        Assert.Equal([-900, -167, 0, 0, 167, 167], tables[1]);
    }

    [Fact]
    public void Straighten_OtherBins_MoveAsFarAsTheOrderAsks()
    {
        List<int[]> tables = [[0, 0, 0, 0, 0, 0], [-40, -20, 100, 100, 280, 280]];

        Line.Straighten(tables, [[1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1]]);

        Assert.Equal([-75, -75, 0, 0, 75, 75], tables[0]);
        Assert.Equal([-40, 45, 120, 120, 195, 280], tables[1]);
    }

    [Fact]
    public void Straighten_TablesThatFall_BecomeFlat()
    {
        List<int[]> tables = [[0, 30, 20, 20, 10, 40], [0, 30, 20, 20, 10, 40]];

        Line.Straighten(tables, [[1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1]]);

        Assert.Equal([0, 20, 20, 20, 20, 40], tables[0]);
    }

    [Fact]
    public void Straighten_BinsWithoutRows_LieOnTheLineToo()
    {
        List<int[]> tables = [[-400, -400, -200, -200, 0, 0], [7, 7, 7, 7, 7, 7]];

        Line.Straighten(tables, [[1, 1, 1, 1, 1, 1], [0, 0, 0, 0, 0, 0]]);

        Assert.Equal([-193, -193, 7, 7, 207, 207], tables[1]);
    }

    [Fact]
    public void Of_TrainedTables_PutsChancesOnLinesOfOneSlopeAndKeepsDirections()
    {
        var set = DrawnPairs.Make(4_000, 7);
        var trained = new OneSplitTrainer().Train(set, new TrainerSettings { Trees = 200 }, TestContext.Current.CancellationToken);

        var model = ProjectedModel.Of(trained, set.BinWeights(), Features.Catalogue, "drawn/1", 2, 1, CommonLine.OfChances).Model;

        var first = Enumerable.Range(1, FitChances.Steps.Count - 1).Select(step => Rise(model, 0, step)).ToList();
        Assert.Contains(first, rise => rise > 0);
        Assert.All(CommonLine.OfChances.Features, feature =>
            Assert.All(first.Index(), step => Assert.InRange(Rise(model, feature, step.Index + 1) - step.Item, -2, 2)));
        // The model's constructor refuses tables that break a direction; the others are as they were.
        var plain = ProjectedModel.Of(trained, set.BinWeights(), Features.Catalogue, "drawn/1", 2, 1).Model;
        Assert.Equal(plain.Table(Features.Catalogue.Features.Count - 1).ToArray(), model.Table(Features.Catalogue.Features.Count - 1).ToArray());
    }

    private static int Rise(TableModel model, int feature, int step) =>
        model.Points(feature, (int)FitChances.Steps[step].Code) - model.Points(feature, (int)FitChances.Steps[0].Code);
}
