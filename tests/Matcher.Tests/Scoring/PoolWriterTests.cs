using Matcher.Scoring;

namespace Matcher.Tests;

public sealed class PoolWriterTests
{
    public static TheoryData<VectorPath> Paths => [.. VectorPaths.Supported];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Apply_BetweenQuestions_AnswersAsThePlainestReferenceDoes(VectorPath path)
    {
        var random = new Random(20261123);
        var trial = new PoolTrial(path, random, 2_000);

        for (var round = 0; round < 40; round++)
        {
            var rows = random.Next(8) switch { 0 => 0, 1 => 700, 2 => 3_000, _ => random.Next(4) };
            trial.Change(puts: rows, removals: random.Next(3) * random.Next(1 + (trial.Rows.Count / 12)));
            if (random.Next(6) == 0)
                await trial.Writer.SettleAsync(TestContext.Current.CancellationToken);

            trial.AssertAnswers(trial.Writer.Current);
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Apply_WhileThePoolIsLaidOutAnew_LosesNothing(VectorPath path)
    {
        var random = new Random(5);
        using var isFree = new ManualResetEventSlim();
        var trial = new PoolTrial(path, random, 9_000, row =>
        {
            isFree.Wait(TestContext.Current.CancellationToken);
            return row.Facets[^1];
        });

        trial.Change(puts: 4_500, removals: 300);
        var wasLayingOut = trial.Writer.IsLayingOut;
        // Old rows, rows of the tail and rows that came in between are replaced and removed; small blocks are gathered twice.
        for (var round = 0; round < 40; round++)
            trial.Change(puts: 220, removals: 30);
        trial.AssertAnswers(trial.Writer.Current);
        isFree.Set();
        var settled = await trial.Writer.SettleAsync(TestContext.Current.CancellationToken);

        Assert.True(wasLayingOut);
        Assert.False(trial.Writer.IsLayingOut);
        trial.AssertAnswers(settled);
        trial.Change(puts: 10, removals: 500);
        trial.AssertAnswers(trial.Writer.Current);
    }

    [Fact]
    public async Task SettleAsync_AfterManyChanges_LeavesFullBlocksInTheOwnersOrder()
    {
        var trial = new PoolTrial(VectorPaths.Current, new Random(6), 10_000, row => row.Facets[^1]);
        trial.Change(puts: 5_000, removals: 2_000);

        var pool = await trial.Writer.SettleAsync(TestContext.Current.CancellationToken);

        var rows = PoolTrial.Read(pool);
        Assert.All(pool.Blocks.SkipLast(1), block => Assert.Equal(PoolLayout.BlockRows, block.Count));
        Assert.Equal(rows.Select(row => row.Facets[^1]).Order(), rows.Select(row => row.Facets[^1]));
        Assert.Equal(trial.Rows.Count, rows.Count);
    }

    [Fact]
    public async Task Apply_ReadByOthersMeanwhile_NeverShowsHalfABatch()
    {
        // Both rows of a pair always hold the same version.
        const int Pairs = 3_000;
        var random = new Random(8);
        var writer = new PoolWriter(Pool.Build(new PoolLayout(1, 0), []), row => row.Facets[0]);
        writer.Apply([.. Enumerable.Range(0, Pairs).SelectMany(pair => Pair(pair, 0))], []);
        var (isDone, torn, looks) = (false, 0, 0);
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            while (!Volatile.Read(ref isDone) || Volatile.Read(ref looks) < 2)
            {
                var versions = PoolTrial.Read(writer.Current).GroupBy(row => row.Id[1..], row => row.Facets[0]);
                if (versions.Any(pair => pair.Count() != 2 || pair.Distinct().Count() != 1))
                    Interlocked.Increment(ref torn);
                Interlocked.Increment(ref looks);
            }
        })).ToList();

        try
        {
            for (var version = 1; version < 500; version++)
            {
                int[] touched = [.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => random.Next(Pairs)).Distinct()];
                var gone = random.Next(Pairs);
                writer.Apply([.. touched.Where(pair => pair != gone).SelectMany(pair => Pair(pair, version))], [.. Pair(gone, 0).Select(row => (row.Id, row.Hash))]);
            }
        }
        finally
        {
            Volatile.Write(ref isDone, true);
        }

        await Task.WhenAll(readers);

        Assert.Equal(0, torn);
        Assert.True(looks >= 2);
    }

    [Fact]
    public void Apply_LeavesEarlierPoolsAsTheyWere()
    {
        var trial = new PoolTrial(VectorPaths.Current, new Random(9), 300);
        trial.Change(puts: 20, removals: 0);
        var before = trial.Writer.Current;
        string[] ids = [.. PoolTrial.Read(before).Select(row => row.Id)];

        trial.Change(puts: 600, removals: 200);

        Assert.Equal(ids, PoolTrial.Read(before).Select(row => row.Id));
        Assert.Equal(ids.Length, before.Count);
    }

    [Fact]
    public void Apply_OfTheSameIdAgainAndAgain_KeepsTheLast()
    {
        var writer = new PoolWriter(Pool.Build(new PoolLayout(1, 0), []), _ => 0);

        for (var version = 0; version < 1_000; version++)
            writer.Apply([.. Pair(1, version), .. Enumerable.Range(0, 50).SelectMany(pair => Pair(pair + (version % 7), version + 1))], []);

        Assert.All(PoolTrial.Read(writer.Current).Where(row => row.Id.EndsWith("-1", StringComparison.Ordinal)), row => Assert.InRange(row.Facets[0], 995, 1_000));
        Assert.Equal(writer.Current.Count, PoolTrial.Read(writer.Current).Select(row => row.Id).Distinct().Count());
        Assert.Equal(2 * 56, writer.Current.Count);
    }

    [Fact]
    public void Apply_ThatRemovesEverything_LeavesAnEmptyPool()
    {
        var trial = new PoolTrial(VectorPaths.Current, new Random(10), 700);
        trial.Change(puts: 300, removals: 0);

        trial.Change(puts: 0, removals: int.MaxValue);
        var emptied = trial.Writer.Current;
        trial.AssertAnswers(emptied);
        trial.Change(puts: 3, removals: 0);

        Assert.Equal(0, emptied.Count);
        Assert.Equal(3, trial.Writer.Current.Count);
        trial.AssertAnswers(trial.Writer.Current);
    }

    [Fact]
    public void Apply_ThatRemovesUnknownIds_ChangesNothing()
    {
        var rows = Pair(1, 0);
        var writer = new PoolWriter(Pool.Build(new PoolLayout(1, 0), rows), _ => 0);

        var pool = writer.Apply([], [("nobody", 1), ("b-1", rows[0].Hash), ("b-?", rows[1].Hash), ("b-１", rows[1].Hash)]);

        Assert.Equal(2, pool.Count);
    }

    [Fact]
    public void Apply_ThatRemovesAndPutsOneId_Puts()
    {
        var writer = new PoolWriter(Pool.Build(new PoolLayout(1, 0), Pair(1, 0)), _ => 0);

        var pool = writer.Apply(Pair(1, 4), [.. Pair(1, 0).Select(row => (row.Id, row.Hash))]);

        Assert.Equal([4, 4], PoolTrial.Read(pool).Select(row => row.Facets[0]));
    }

    [Theory]
    [InlineData("c-1", 2)]
    [InlineData("c-一", 1)]
    public void Apply_OfARowThatDoesNotFit_IsRefusedAndChangesNothing(string id, int facets)
    {
        var writer = new PoolWriter(Pool.Build(new PoolLayout(1, 0), Pair(1, 0)), _ => 0);
        var bad = new PoolRow { Id = id, Hash = 1, Facets = new int[facets], Sets = [] };

        var error = Assert.Throws<ArgumentException>(() => writer.Apply([.. Pair(2, 0), bad], [("a-1", Pair(1, 0)[0].Hash)]));

        Assert.Equal("put", error.ParamName);
        Assert.Equal(["a-1", "b-1"], PoolTrial.Read(writer.Apply([], [])).Select(row => row.Id));
    }

    [Fact]
    public async Task SettleAsync_WhenTheOrderFails_ThrowsOnceAndTheWriterGoesOn()
    {
        var writer = new PoolWriter(Pool.Build(new PoolLayout(1, 0), []), _ => throw new NotSupportedException());
        writer.Apply([.. Enumerable.Range(0, 3_000).SelectMany(pair => Pair(pair, 0))], []);

        await Assert.ThrowsAsync<NotSupportedException>(() => writer.SettleAsync(TestContext.Current.CancellationToken));
        writer.Apply(Pair(1, 7), []);
        var pool = await writer.SettleAsync(TestContext.Current.CancellationToken);

        Assert.Equal(6_000, pool.Count);
        Assert.Equal(2, PoolTrial.Read(pool).Count(row => row.Facets[0] == 7));
    }

    [Fact]
    public void Apply_WithAHundredThousandRows_TakesEightBytesARowForTheIndex()
    {
        const int Rows = 100_000;
        var writer = new PoolWriter(Pool.Build(new PoolLayout(1, 0), []), _ => 0);

        writer.Apply([.. Enumerable.Range(0, Rows / 2).SelectMany(pair => Pair(pair, 0))], []);

        Assert.Equal(Rows, writer.Current.Count);
        Assert.InRange(writer.IndexBytes, 4 * Rows, 8 * Rows);
    }

    private static PoolRow[] Pair(int pair, int version) =>
    [
        new() { Id = $"a-{pair}", Hash = (ulong)pair * 0x9E3779B97F4A7C15UL, Facets = [version], Sets = [] },
        new() { Id = $"b-{pair}", Hash = (ulong)pair * 0xD1B54A32D192ED03UL, Facets = [version], Sets = [] },
    ];
}
