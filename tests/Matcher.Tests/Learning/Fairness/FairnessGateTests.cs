using Matcher.Learning;
using Matcher.Matching;
using Matcher.Scoring;

namespace Matcher.Tests;

public class FairnessGateTests
{
    private static readonly PairTable Table = PlantedPairs.Table(120, 400);
    private static readonly PairSplit Split = PairSplit.Of(Table, 1, 0.5);

    private static double Noise(int row) => SeededDraw.Share(3, PairHash.Combine((ulong)Table.PostOf[row], (ulong)Table.PersonOf[row]));

    [Fact]
    public void Gates_ScoresThatFollowWorth_AllPass()
    {
        var results = Judge(row => Table.Grades[row] + Noise(row));

        Assert.All(results, result => Assert.True(result.Passed, result.Measure));
        Assert.Contains(results, result => result.IsGate);
    }

    [Fact]
    public void Gates_ScoresThatPushAGroupDown_FailAndNameThemselves()
    {
        var results = Judge(row => Table.Grades[row] + Noise(row) - (Table.Groups[Table.PersonOf[row]] == PlantedPairs.Others ? 5 : 0));

        foreach (var measure in (string[])["m2_selection_rate_ratio", "m5_exposure_ratio", "m6_skew"])
        {
            var result = results.Single(one => one.Measure == measure);
            Assert.False(result.Passed, measure);
            Assert.Equal(PlantedPairs.Others.ToString(), Assert.Single(result.Cells, cell => cell.Verdict == Verdict.Failed).Cell);
        }
    }

    [Fact]
    public void Gates_OneGroupsRecommendationsUpsideDown_FailRecallAndQuality()
    {
        var results = Judge(row => (Table.Groups[Table.PersonOf[row]] == PlantedPairs.Others ? -1 : 1) * (Table.Grades[row] + (0.1 * Noise(row))));

        foreach (var measure in (string[])["m3_recall", "m4_ndcg_gap"])
            Assert.False(results.Single(one => one.Measure == measure).Passed, measure);
    }

    [Fact]
    public void Gates_GroupWithoutAnyFeasiblePost_IsExempt()
    {
        var table = PlantedPairs.Table(80, 300, grade: (post, person) => person % 2 == 0 && (post + person) % 3 == 0 ? 2 : 0);
        var split = PairSplit.Of(table, 1, 0.5);

        var result = SelectionRateRatio.Of(FairnessLedger.Of(table, split, [.. table.Grades.Select(grade => (double)grade)]));

        Assert.True(result.Passed);
        Assert.Equal(Verdict.Exempt, result.Cells.Single(cell => cell.Cell == PlantedPairs.Others.ToString()).Verdict);
    }

    [Fact]
    public void Cells_OfFewPeople_ArePooledAndNobodyIsDropped()
    {
        PersonGroup[] groups = [.. Enumerable.Range(0, 100).Select(person =>
            person < 50 ? PlantedPairs.Some : person < 90 ? new PersonGroup("hearing", person % 2 == 0 ? "severe" : "moderate", "female", "rural") : PlantedPairs.Others)];

        var partition = CellPartition.Of(groups, Enumerable.Range(0, 100));

        Assert.Equal(["all small cells", "hearing (small cells)", PlantedPairs.Some.ToString()], partition.Cells.Select(cell => cell.Name));
        Assert.Equal([10, 40, 50], partition.Cells.Select(cell => cell.People));
        Assert.Equal([true, false, false], partition.Cells.Select(cell => cell.IsSmall));
        Assert.Equal(2, partition.Cells[1].Holds.Count);
    }

    private static List<FairnessResult> Judge(Func<int, double> score)
    {
        double[] scores = [.. Enumerable.Range(0, Table.Rows).Select(score)];
        return [.. FairnessMeasures.Of(Table, Split, FairnessLedger.Of(Table, Split, scores))];
    }
}
