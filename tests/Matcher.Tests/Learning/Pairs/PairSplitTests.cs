using Matcher.Learning;

namespace Matcher.Tests;

public class PairSplitTests
{
    [Fact]
    public void Of_Pairs_LetsNoPostAndNoPersonIntoBothParts()
    {
        var table = PlantedPairs.Table(40, 60);

        var split = PairSplit.Of(table, 1, 0.3);

        Assert.Empty(Of(split.Train, table.PostOf).Intersect(Of(split.Test, table.PostOf)));
        Assert.Empty(Of(split.Train, table.PersonOf).Intersect(Of(split.Test, table.PersonOf)));
        Assert.Equal(table.Rows, split.Train.Count + split.Test.Count + split.Between);
        Assert.True(split.Between > 0);
    }

    [Fact]
    public void Of_TwinPosts_PutsThemOnOneSide()
    {
        var table = PlantedPairs.Table(40, 20);
        for (var post = 0; post < 40; post += 2)
            table.PostTwins[post + 1] = table.PostTwins[post];

        var split = PairSplit.Of(table, 1, 0.3);

        var tested = Of(split.Test, table.PostOf).ToHashSet();
        Assert.All(Enumerable.Range(0, 20), pair => Assert.Equal(tested.Contains(2 * pair), tested.Contains((2 * pair) + 1)));
    }

    [Fact]
    public void Of_BlockedPairs_AreInNeitherPartButCountForFairness()
    {
        var table = PlantedPairs.Table(40, 40, isBlocked: (post, person) => (post + person) % 3 == 0);

        var split = PairSplit.Of(table, 1, 0.3);

        Assert.DoesNotContain(split.Train.Concat(split.Test), row => table.IsBlocked[row]);
        Assert.Contains(split.TestWithBlocked, row => table.IsBlocked[row]);
    }

    [Fact]
    public void PartsOfTraining_AreOfOtherPostsAndPeopleAndNoneOfTheTestPart()
    {
        var table = PlantedPairs.Table(60, 80, isBlocked: (post, person) => (post + person) % 5 == 0);
        var split = PairSplit.Of(table, 1, 0.25);

        var parts = split.PartsOfTraining().ToList();

        Assert.Equal(3, parts.Count);
        Assert.All(parts, part => Assert.Equal(split.Train, part.Train));
        Assert.All(parts, part => Assert.Subset(split.Train.ToHashSet(), part.Test.ToHashSet()));
        Assert.All(parts, part => Assert.Contains(part.TestWithBlocked, row => table.IsBlocked[row]));
        Assert.Equal(parts.Sum(part => Of(part.Test, table.PersonOf).Distinct().Count()), parts.SelectMany(part => Of(part.Test, table.PersonOf)).Distinct().Count());
        Assert.Equal(parts.Sum(part => Of(part.Test, table.PostOf).Distinct().Count()), parts.SelectMany(part => Of(part.Test, table.PostOf)).Distinct().Count());
    }

    [Fact]
    public void Of_SameSeed_IsTheSameAndAnotherSeedIsNot()
    {
        var table = PlantedPairs.Table(40, 40);

        Assert.Equal(PairSplit.Of(table, 1, 0.3).Test, PairSplit.Of(table, 1, 0.3).Test);
        Assert.NotEqual(PairSplit.Of(table, 1, 0.3).Test, PairSplit.Of(table, 2, 0.3).Test);
    }

    [Fact]
    public void Of_OnePost_SaysThatMoreAreNeeded()
    {
        Assert.Throws<ArgumentException>(() => PairSplit.Of(PlantedPairs.Table(1, 40), 1, 0.3));
    }

    private static IEnumerable<int> Of(IEnumerable<int> rows, int[] owners) => rows.Select(row => owners[row]).Distinct();
}
