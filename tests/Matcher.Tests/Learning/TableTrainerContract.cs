using Matcher.Learning;
using Matcher.Matching;
using Matcher.Scoring;

namespace Matcher.Tests;

/// <summary>What every trainer does.</summary>
public abstract class TableTrainerContract
{
    /// <summary>Greatest mean error, in the scale of the objective, with which planted tables are found.</summary>
    protected virtual double Tolerance => 0.05;

    protected abstract ITableTrainer Trainer { get; }

    /// <summary>Whether a tree can be grown from a share of the rows or features; a trainer that cannot refuses to.</summary>
    protected virtual bool Samples => true;

    /// <summary>Whether rows may count differently; a trainer that cannot tell them apart refuses.</summary>
    protected virtual bool Weighs => true;

    /// <summary>Trees that are enough for a chance; a trainer whose steps do not look at the curvature needs more.</summary>
    protected virtual int BinaryTrees => 300;

    /// <summary>Whether it can be cancelled between two trees.</summary>
    protected virtual bool StopsOnTheWay => true;

    [Theory]
    [InlineData(TrainingObjective.Regression, 1)]
    [InlineData(TrainingObjective.Binary, 5)]
    public void Train_OnAnAdditiveTruth_FindsIt(TrainingObjective objective, double looser)
    {
        var settings = Settings with { Objective = objective, Trees = objective == TrainingObjective.Binary ? BinaryTrees : Settings.Trees };

        var trained = Train(PlantedRows.Make(30_000, 1, objective), settings);

        // The constant feature's other bins were never seen.
        var rows = PlantedRows.RandomRows(2_000, 2);
        var errors = rows.Select(row => Math.Abs(trained.Score(row) - PlantedRows.Expected(row, objective)));
        Assert.InRange(errors.Average(), 0, Tolerance * looser);
    }

    [Theory]
    [InlineData(TrainingObjective.Regression)]
    [InlineData(TrainingObjective.Binary)]
    public void OwnScores_OfRandomRows_AreThoseOfTheFoldedTables(TrainingObjective objective)
    {
        var trained = Train(PlantedRows.Make(5_000, 1, objective), Settings with { Objective = objective });

        var rows = PlantedRows.RandomRows(100_000, 3);
        var own = trained.OwnScores(rows);
        Assert.Equal(rows.Count, own.Count);
        Assert.True(own.Distinct().Count() > 100);
        Assert.All(rows.Zip(own), row => Assert.Equal(row.Second, trained.Score(row.First), 1e-5));
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(1, 2, 1)]
    [InlineData(0.7, 1, 0.6)]
    public void Train_Twice_GivesTheSameBytes(double rowShare, int threads, double featureShare)
    {
        var set = PlantedRows.Make(20_000, 1, TrainingObjective.Binary);
        var settings = Settings with { Objective = TrainingObjective.Binary, RowShare = rowShare, FeatureShare = featureShare };
        if (!Samples && rowShare < 1)
        {
            Assert.Throws<ArgumentException>(() => Train(set, settings));
            return;
        }

        var first = Train(set, settings);
        var second = Train(set, settings with { Threads = threads });

        Assert.Equal(first.Intercept, second.Intercept);
        Assert.Equal(first.Tables.SelectMany(table => table), second.Tables.SelectMany(table => table));
        Assert.Equal(first.Trainer.ToString(), second.Trainer.ToString());
    }

    [Theory]
    [InlineData(TrainingObjective.Regression)]
    [InlineData(TrainingObjective.Binary)]
    public void Projection_OfTablesOfFewNoisyRows_KeepsEveryDirection(TrainingObjective objective)
    {
        var set = DrawnPairs.Make(300, 2, objective);
        var trained = Train(set, Settings with { Objective = objective, LeastRowsPerLeaf = 1 });

        var model = ProjectedModel.Of(trained, set.BinWeights(), Features.Catalogue, "drawn/1", 2, 1).Model;

        foreach (var (index, feature) in Features.Catalogue.Features.Index())
        {
            var table = model.Table(index).ToArray();
            var steps = table.Zip(table.Skip(1), (low, high) => (long)high - low);
            Assert.All(steps, step => Assert.True(feature.Direction switch { Direction.Up => step >= 0, Direction.Down => step <= 0, _ => true }));
        }
    }

    [Fact]
    public void Train_WithWeights_FollowsTheRowsThatCountMore()
    {
        // One bin, two opinions: every second row says 3, the others 0.
        const int count = 4_000;
        byte[][] columns = [[.. Enumerable.Range(0, count).Select(row => (byte)(row / 2 % 2))]];
        float[] grades = [.. Enumerable.Range(0, count).Select(row => row % 2 == 0 ? 3f : 0f)];
        float[] weights = [.. Enumerable.Range(0, count).Select(row => columns[0][row] == 1 && row % 2 == 0 ? 3f : 1f)];
        var set = new TrainingSet([new("opinion", 2, Direction.Free)], columns, grades, weights, new int[count], new int[count]);
        if (!Weighs)
        {
            Assert.Throws<ArgumentException>(() => Train(set, Settings));
            return;
        }

        var trained = Train(set, Settings);

        Assert.Equal(1.5, trained.Score([0]), 0.1);
        Assert.Equal(2.25, trained.Score([1]), 0.1);
    }

    [Fact]
    public void Train_WithAConstantFeature_GivesItAFlatTable()
    {
        var trained = Train(PlantedRows.Make(5_000, 1, TrainingObjective.Regression), Settings);

        Assert.Single(trained.Tables[4].Distinct());
    }

    [Theory]
    [InlineData(2, 3)]
    [InlineData(200, 256)]
    public void Train_WithAnyNumberOfBins_LearnsFromEach(int levels, int bins)
    {
        var random = new Random(4);
        byte[] column = [.. Enumerable.Range(0, 20_000).Select(_ => (byte)random.Next(levels))];
        float[] grades = [.. column.Select(bin => bin >= levels / 2 ? 2f : 1f)];
        var set = new TrainingSet([new("level", bins, Direction.Up)], [column], grades, [.. grades.Select(_ => 1f)], new int[grades.Length], new int[grades.Length]);

        var trained = Train(set, Settings);

        Assert.Equal(1, trained.Score([(byte)((levels / 2) - 1)]), 0.1);
        Assert.Equal(2, trained.Score([(byte)(levels / 2)]), 0.1);
        Assert.Equal(bins, trained.Tables[0].Count);
    }

    [Fact]
    public void Train_OnRowsOfOneGrade_IsRefused()
    {
        var set = new TrainingSet([new("way", 2, Direction.Up)], [[0, 1, 0]], [1, 1, 1], [1, 1, 1], [1, 2, 3], [1, 2, 3]);

        var fault = Assert.Throws<ArgumentException>(() => Train(set, Settings));

        Assert.Contains("two different grades", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Train_WithSettingsOutOfRange_IsRefused()
    {
        var set = PlantedRows.Make(100, 1, TrainingObjective.Regression);

        Assert.Throws<ArgumentOutOfRangeException>(() => Train(set, Settings with { Trees = 0 }));
    }

    [Fact]
    public void Train_StoppedEarly_UsesFewerTreesAndForecastsBetter()
    {
        var set = PlantedRows.Make(400, 1, TrainingObjective.Binary);
        var settings = Settings with { Objective = TrainingObjective.Binary, Trees = 3_000, LearningRate = 0.5, LeastRowsPerLeaf = 1 };

        var all = Train(set, settings);
        var stopped = Train(set, settings with { StopAfter = 20, HeldOutShare = 0.4 });

        var rows = PlantedRows.RandomRows(2_000, 2);
        Assert.True(Error(stopped, rows) < Error(all, rows));
        static double Error(TrainedTables tables, List<byte[]> rows) => rows.Average(row => Math.Abs(tables.Score(row) - PlantedRows.Expected(row, TrainingObjective.Binary)));
    }

    [Fact]
    public void Train_CancelledBefore_DoesNotBegin()
    {
        var set = PlantedRows.Make(100, 1, TrainingObjective.Regression);

        Assert.ThrowsAny<OperationCanceledException>(() => Trainer.Train(set, Settings, new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task Train_CancelledOnTheWay_Stops()
    {
        Assert.SkipUnless(StopsOnTheWay, "this trainer asks only while it reads rows");
        var set = PlantedRows.Make(200_000, 1, TrainingObjective.Regression);
        using var source = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        var training = Task.Run(() => Trainer.Train(set, Settings with { Trees = 1_000_000, LearningRate = 0.001 }, source.Token), CancellationToken.None);
        source.CancelAfter(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => training.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
    }

    protected static TrainerSettings Settings { get; } = new() { Trees = 300, LearningRate = 0.3, LeastRowsPerLeaf = 5 };

    protected TrainedTables Train(TrainingSet set, TrainerSettings settings) => Trainer.Train(set, settings, TestContext.Current.CancellationToken);
}
