using Matcher.Scoring;

namespace Matcher.Tests;

public sealed class GroupScanTests
{
    private static readonly PoolLayout Layout = PoolScanTests.Layout;
    private static readonly int[] Values = PoolScanTests.Values;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(700)]
    [InlineData(PoolLayout.BlockRows - 1)]
    [InlineData(PoolLayout.BlockRows)]
    [InlineData(PoolLayout.BlockRows + 70)]
    public void Run_OnRandomRows_GathersAsGroupingThemDoes(int count)
    {
        var random = new Random(count + 5);
        for (var round = 0; round < 8; round++)
        {
            var rows = PoolScanTests.Rows(random, count);
            var dead = rows.Where(_ => random.Next(4) == 0).ToList();
            var pool = Pool.Build(Layout, rows).Without([.. dead.Select(row => (row.Id, row.Hash))]);
            ushort[]?[] classes = [.. Values.Select(values => random.Next(3) == 0 ? null : Classes(random, values))];

            var groups = GroupScan.Run(pool, classes, keepsRows: true, TestContext.Current.CancellationToken);
            var counts = GroupScan.Run(pool, classes, keepsRows: false, TestContext.Current.CancellationToken);

            var expected = rows.Except(dead).GroupBy(row => Key(classes, row), row => row.Id).Where(group => group.Key.Length > 0)
                .Select(group => $"{group.Key}: {string.Join(' ', group.Order(StringComparer.Ordinal))}");
            Assert.Equal(expected.Order(StringComparer.Ordinal), groups.Select(group => $"{Key(group)}: {string.Join(' ', IdsOf(pool, group))}").Order(StringComparer.Ordinal));
            Assert.All(groups, group => Assert.Equal(group.Count, group.Rows.Count));
            Assert.Equal(groups.Select(group => (Key(group), group.Count)), counts.Select(group => (Key(group), group.Count)));
            Assert.All(counts, group => Assert.Empty(group.Rows));
        }
    }

    [Fact]
    public void Run_WithoutAnyClass_HasNoGroups() =>
        Assert.Empty(GroupScan.Run(Pool.Build(Layout, PoolScanTests.Rows(new Random(1), 50)), [.. Values.Select(values => new ushort[values])], keepsRows: true, TestContext.Current.CancellationToken));

    [Fact]
    public void Run_WithClassesForFewerFacets_IsRefused() =>
        Assert.Throws<ArgumentException>(() => GroupScan.Run(Pool.Build(Layout, []), [null], keepsRows: true, TestContext.Current.CancellationToken));

    [Fact]
    public void Run_WithClassesForFewerValues_IsRefused()
    {
        var pool = Pool.Build(Layout, PoolScanTests.Rows(new Random(2), 5_000));

        Assert.Throws<ArgumentException>(() => GroupScan.Run(pool, [.. Values.Select(_ => new ushort[1])], keepsRows: true, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Run_WhenTheTokenIsCancelled_Stops()
    {
        var pool = Pool.Build(Layout, PoolScanTests.Rows(new Random(3), 5));

        Assert.Throws<OperationCanceledException>(() => GroupScan.Run(pool, new ushort[]?[Values.Length], keepsRows: true, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Scores_OfAnyRows_AreThoseOfThePlainestReference()
    {
        var random = new Random(4);
        for (var round = 0; round < 30; round++)
        {
            var rows = PoolScanTests.Rows(random, round == 0 ? PoolLayout.BlockRows + 100 : random.Next(1, 300));
            var pool = Pool.Build(Layout, rows);
            var question = PlainQuestion.Random(random, Layout, Values, 1_000_000);
            var query = new PoolQuery(Layout);
            question.Fill(query);
            RowPlace[] places = [.. Enumerable.Range(0, rows.Count).Select(row => new RowPlace(row / PoolLayout.BlockRows, row % PoolLayout.BlockRows))];
            random.Shuffle(places);

            var scored = RowScores.Of(pool, query, places.Take(100), [], TestContext.Current.CancellationToken);

            var byId = rows.ToDictionary(row => row.Id);
            Assert.Equal(Math.Min(100, rows.Count), scored.Select(row => pool.IdOf(row)).Distinct().Count());
            Assert.All(scored, row => Assert.Equal(question.Key(byId[pool.IdOf(row)]), new RankKey(row.Score, row.Priority, row.Hash, pool.IdOf(row))));
        }
    }

    private static ushort[] Classes(Random random, int values) => [.. Enumerable.Range(0, values).Select(_ => (ushort)(random.Next(3) == 0 ? random.Next(1, 4) : 0))];

    private static string Key(ushort[]?[] classes, PoolRow row) =>
        string.Join(' ', Enumerable.Range(0, Values.Length).Where(facet => classes[facet]?[row.Facets[facet]] > 0).Select(facet => $"{facet}={classes[facet]![row.Facets[facet]]}"));

    private static string Key(RowGroup group) => string.Join(' ', group.Classes.Select(one => $"{one.Facet}={one.Class}"));

    private static IEnumerable<string> IdsOf(Pool pool, RowGroup group)
    {
        var query = new PoolQuery(Layout);
        query.Prepare();
        return RowScores.Of(pool, query, group.Rows, [], TestContext.Current.CancellationToken).Select(row => pool.IdOf(row)).Order(StringComparer.Ordinal);
    }
}
