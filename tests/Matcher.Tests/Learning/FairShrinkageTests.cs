using Matcher.Learning;
using Matcher.Matching;

namespace Matcher.Tests;

public class FairShrinkageTests
{
    private const int Posts = 60;
    private const int People = 400;
    private static readonly int[] Merits = [.. Features.Catalogue.Features.Index().Where(feature => feature.Item.Group != "access").Select(feature => feature.Index)];

    [Fact]
    public void Of_AccessThatShutsOutAGroup_IsShrunkUntilNoGateFails()
    {
        // Everybody's merit is drawn alike; one group meets the demand on the first axis and the other does not.
        var (table, split) = Pairs();
        var model = Model(access: 6, merit: 3);

        var (shrunk, kept) = FairShrinkage.Of(model, table, split, TestContext.Current.CancellationToken);

        Assert.InRange(kept, 0.1, 0.9);
        Assert.Equal(kept * 6, Rise(shrunk, 0), 1e-6);
        Assert.All(Merits, merit => Assert.Equal(3, Rise(shrunk, merit), 1e-6));
        Assert.All(split.PartsOfTraining(), part => Assert.True(Passes(table, part, shrunk)));
        Assert.Contains(split.PartsOfTraining(), part => !Passes(table, part, model.Shrink(new HashSet<int> { 0 }, kept + 0.1)));
    }

    [Fact]
    public void Of_AccessThatIsFair_StaysWhole()
    {
        var (table, split) = Pairs();
        var model = Model(access: 0, merit: 3);

        Assert.Equal((model, 1), FairShrinkage.Of(model, table, split, TestContext.Current.CancellationToken));
    }

    private static (PairTable Table, PairSplit Split) Pairs()
    {
        var columns = Features.Catalogue.Features.Select(_ => new byte[Posts * People]).ToArray();
        float[] grades = new float[Posts * People];
        for (var row = 0; row < grades.Length; row++)
        {
            columns[0][row] = (byte)(row % People % 2 == 0 ? Features.Catalogue.Features[0].Bins.Count - 1 : 0);
            var shares = Merits.Select(merit => SeededDraw.Share((ulong)merit, (ulong)row)).ToList();
            foreach (var (merit, share) in Merits.Zip(shares))
                columns[merit][row] = (byte)(share * Features.Catalogue.Features[merit].Bins.Count);
            grades[row] = shares.Average() > 0.5 ? 2 : 0;
        }

        var table = PlantedPairs.Table(Posts, People, grade: (post, person) => grades[(post * People) + person], columns: columns);
        return (table, PairSplit.Of(table, 1, 0.25));
    }

    /// <summary>A model in which access on the first axis and every feature outside the access group rise evenly by so much from their first bin to their last.</summary>
    private static ProjectedModel Model(double access, double merit)
    {
        var tables = Features.Catalogue.Features.Select((feature, index) =>
            (IReadOnlyList<double>)[.. feature.Bins.Select((_, bin) => (index == 0 ? access : Merits.Contains(index) ? merit : 0) * bin / (feature.Bins.Count - 1))]).ToList();
        var trained = new TrainedTables { Intercept = 0, Tables = tables, OwnScores = _ => [], Trainer = new("planted", "1", []) };
        return ProjectedModel.Of(trained, [.. tables.Select(table => Enumerable.Repeat(1.0, table.Count).ToArray())], Features.Catalogue, "planted/1", 2, 1);
    }

    private static double Rise(ProjectedModel model, int feature) =>
        Scoring.Units.ToWeight((long)model.Model.Table(feature)[^1] - model.Model.Table(feature)[0]);

    private static bool Passes(PairTable table, PairSplit split, ProjectedModel model) =>
        FairnessMeasures.Of(table, split, FairnessLedger.Of(table, split, table.Scores(model.Model))).All(result => result.Passed);
}
