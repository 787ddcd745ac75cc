using Matcher.Learning;
using Matcher.Matching;
using Matcher.Scoring;

namespace Matcher.Tests;

public class ListDivergenceTests
{
    private static readonly Dictionary<string, double> Halves = new() { ["a"] = 0.5, ["b"] = 0.5 };

    [Fact]
    public void Of_EveryPrefixInExactProportion_IsZero()
    {
        var divergence = ListDivergence.Of(["a", "a", "a"], new Dictionary<string, double> { ["a"] = 1 });

        Assert.Equal(0, divergence);
    }

    // Both prefixes by hand: ln 2 of weight 1, and 0 of weight 1/log2 3.
    [Fact]
    public void Of_TwoPlacesOfHalves_IsTheWeightedMean()
    {
        var divergence = ListDivergence.Of(["a", "b"], Halves);

        Assert.Equal(Math.Log(2) / (1 + (1 / Math.Log2(3))), divergence, 12);
    }

    [Fact]
    public void Of_Alternating_IsTheLeastOfAllOrders()
    {
        var least = Enumerable.Range(0, 1 << 10).Min(order => ListDivergence.Of([.. Enumerable.Range(0, 10).Select(place => (order >> place & 1) == 0 ? "a" : "b")], Halves));

        Assert.Equal(least, ListDivergence.Of(["a", "b", "a", "b", "a", "b", "a", "b", "a", "b"], Halves), 12);
        Assert.True(ListDivergence.Of(["a", "a", "a", "a", "a", "b", "b", "b", "b", "b"], Halves) > 2 * least);
    }

    [Fact]
    public void Of_ScoresThatPushAGroupDown_IsAboveTheFairOrderInEveryAttribute()
    {
        var table = PlantedPairs.Table(120, 400);

        var fair = Judge(table, (_, noise) => noise);
        var skewed = Judge(table, (isOther, noise) => noise - (isOther ? 5 : 0));
        // Where one group holds every place, every prefix is as far from the qualified as the group's share of them says.
        var expected = PairSplit.Of(table, 1, 0.5).TestWithBlocked.Where(row => table.Grades[row] > 0).GroupBy(row => table.PostOf[row])
            .Average(post => -Math.Log(post.Average(row => table.Groups[table.PersonOf[row]] == PlantedPairs.Some ? 1.0 : 0)));

        Assert.False(fair.IsGate);
        foreach (var attribute in (string[])["type", "grade", "sex", "area"])
        {
            CellFigure even = Cell(fair, attribute), drawn = Cell(fair, attribute + ", drawn at random"), planted = Cell(skewed, attribute);
            Assert.InRange(even.Value!.Value, drawn.Value!.Value - 0.05, drawn.Value!.Value + 0.05);
            Assert.True(planted.Low > even.High, attribute);
            Assert.Equal(expected, planted.Value!.Value, 9);
        }
    }

    [Fact]
    public void Of_AGroupWithoutAnybodyQualified_PassesItsPlacesOver()
    {
        var table = PlantedPairs.Table(80, 300, grade: (post, person) => person % 2 == 0 && (post + person) % 3 == 0 ? 2 : 0);

        var result = Judge(table, (_, noise) => noise);

        Assert.All(result.Cells, cell => Assert.Equal((0.0, Verdict.Reported), (cell.Value!.Value, cell.Verdict)));
    }

    [Fact]
    public void Of_NobodyQualified_IsExempt()
    {
        var table = PlantedPairs.Table(80, 300, grade: (_, _) => 0);

        var result = Judge(table, (_, noise) => noise);

        Assert.All(result.Cells, cell => Assert.Equal((0, (double?)null, Verdict.Exempt), (cell.People, cell.Value, cell.Verdict)));
    }

    // Only the qualified have places before the others, in an order that the test plants.
    private static FairnessResult Judge(PairTable table, Func<bool, double, double> order)
    {
        var split = PairSplit.Of(table, 1, 0.5);
        double[] scores = [.. Enumerable.Range(0, table.Rows).Select(row => (10 * table.Grades[row]) + order(
            table.Groups[table.PersonOf[row]] == PlantedPairs.Others, SeededDraw.Share(3, PairHash.Combine((ulong)table.PostOf[row], (ulong)table.PersonOf[row]))))];
        return FairnessMeasures.Of(table, split, FairnessLedger.Of(table, split, scores)).Single(result => result.Measure == "m6_ndkl");
    }

    private static CellFigure Cell(FairnessResult result, string name) => result.Cells.Single(cell => cell.Cell == name);
}
