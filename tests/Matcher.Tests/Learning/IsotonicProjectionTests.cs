using Matcher.Learning;
using Matcher.Scoring;

namespace Matcher.Tests;

public class IsotonicProjectionTests
{
    [Theory]
    [InlineData(new[] { 1, 2, 2, 5 }, new double[] { 1, 1, 1, 1 }, Direction.Up, new[] { 1, 2, 2, 5 })]
    [InlineData(new[] { 5, 1 }, new double[] { 1, 1 }, Direction.Up, new[] { 3, 3 })]
    [InlineData(new[] { 5, 1 }, new double[] { 3, 1 }, Direction.Up, new[] { 4, 4 })]
    [InlineData(new[] { 1, 5 }, new double[] { 3, 1 }, Direction.Down, new[] { 2, 2 })]
    [InlineData(new[] { 5, 1 }, new double[] { 1, 1 }, Direction.Free, new[] { 5, 1 })]
    [InlineData(new[] { 4, 3, 2, 9 }, new double[] { 1, 1, 1, 1 }, Direction.Up, new[] { 3, 3, 3, 9 })]
    [InlineData(new[] { 0, 100, 10 }, new double[] { 5, 0, 5 }, Direction.Up, new[] { 0, 10, 10 })]
    [InlineData(new[] { 0, 1 }, new double[] { 1, 1 }, Direction.Down, new[] { 1, 1 })]
    [InlineData(new[] { -1, -2 }, new double[] { 1, 1 }, Direction.Up, new[] { -2, -2 })]
    [InlineData(new[] { int.MaxValue, int.MinValue }, new double[] { 1, 1 }, Direction.Up, new[] { -1, -1 })]
    public void Project_ByHand_IsTheNearestTableOfTheDirection(int[] table, double[] weights, Direction direction, int[] expected)
    {
        var projected = IsotonicProjection.Project(table, weights, direction);

        Assert.Equal(expected, projected);
    }

    [Theory]
    [InlineData(Direction.Up)]
    [InlineData(Direction.Down)]
    public void Project_OfRandomTables_KeepsTheDirectionAndTheMean(Direction direction)
    {
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            int[] table = [.. Enumerable.Range(0, random.Next(1, 17)).Select(_ => random.Next(-1_000_000, 1_000_000))];
            double[] weights = [.. table.Select(_ => (double)random.Next(1, 50))];

            var projected = IsotonicProjection.Project(table, weights, direction);

            int[] ordered = [.. direction == Direction.Up ? projected.Order() : projected.OrderDescending()];
            Assert.Equal(ordered, projected);
            Assert.Equal(Mean(table, weights), Mean(projected, weights), 0.5);
        }

        static double Mean(int[] table, double[] weights) => table.Zip(weights, (value, weight) => value * weight).Sum() / weights.Sum();
    }
}
