using Matcher.Learning;
using Matcher.Matching;
using Matcher.Scoring;

namespace Matcher.Tests;

public sealed class OneSplitTrainerTests : TableTrainerContract
{
    protected override ITableTrainer Trainer { get; } = new OneSplitTrainer();

    [Theory]
    [InlineData(TrainingObjective.Regression)]
    [InlineData(TrainingObjective.Binary)]
    public void Train_OnFewNoisyRows_KeepsDirectionsWhileGrowing(TrainingObjective objective)
    {
        // So few rows that noise alone would turn most tables.
        var trained = Train(PlantedRows.Make(150, 3, objective), Settings with { Objective = objective, LeastRowsPerLeaf = 1 });

        foreach (var (feature, table) in PlantedRows.Features.Zip(trained.Tables))
        {
            var steps = table.Zip(table.Skip(1), (low, high) => high - low);
            Assert.All(steps, step => Assert.True(feature.Direction switch { Direction.Up => step >= 0, Direction.Down => step <= 0, _ => true }));
        }
    }

    [Fact]
    public void Train_ByHand_IsTheNewtonStep()
    {
        var set = new TrainingSet([new("way", 2, Direction.Free)], [[0, 0, 1, 1]], [0, 0, 2, 2], [1, 1, 1, 1], new int[4], new int[4]);

        var trained = Train(set, new TrainerSettings { Trees = 1, LearningRate = 0.5, LeastRowsPerLeaf = 1 });

        // Mean 1; each side is off by 1 in 2 rows, with the curvature of one row more: 0.5 · 2 / 3.
        Assert.Equal(1, trained.Intercept, 1e-12);
        Assert.Equal([-1 / 3.0, 1 / 3.0], trained.Tables[0], new Within(1e-12));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void Train_WithTooFewRowsOnASide_DoesNotSplit(int leastRows, bool splits)
    {
        var set = new TrainingSet([new("way", 2, Direction.Free)], [[0, 0, 1, 1]], [0, 0, 2, 2], [1, 1, 1, 1], new int[4], new int[4]);

        var trained = Train(set, Settings with { LeastRowsPerLeaf = leastRows });

        Assert.Equal(splits, trained.Tables[0].Distinct().Count() > 1);
    }

    [Fact]
    public void Train_OnRowsOfWeightZero_IsAsIfTheyWereAbsent()
    {
        var whole = PlantedRows.Make(3_000, 1, TrainingObjective.Regression, row => row < 2_000 ? 1 : 0);
        var part = PlantedRows.Make(2_000, 1, TrainingObjective.Regression);

        var (first, second) = (Train(whole, Settings), Train(part, Settings));

        Assert.Equal(first.Tables.SelectMany(table => table), second.Tables.SelectMany(table => table), new Within(1e-9));
    }
}
