using Matcher.Scoring;

namespace Matcher.Tests;

public sealed class PoolScanLimitTests
{
    public static TheoryData<VectorPath> Paths => [.. VectorPaths.Supported];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Run_WithTheMostAddendsOfTheWidestRange_IsExact(VectorPath path)
    {
        const int Columns = 120;
        var random = new Random(21);
        var layout = new PoolLayout(Columns, Columns);
        PoolRow[] rows = [.. Enumerable.Range(0, 500).Select(i => Extreme(random, i, Columns))];
        var query = new PoolQuery(layout);
        for (var column = 0; column < Columns; column++)
        {
            var (facet, set) = (query.Facet(column, 2), query.Set(column, SetOperation.Max));
            facet.Add(0, int.MinValue);
            facet.Add(1, int.MaxValue);
            facet.SetItem(1, (byte)(column % 15), 3);
            set.AddValue(1, 5);
            set.SetPoints(0, int.MinValue);
            set.SetPoints(5, int.MaxValue);
        }

        query.SetItems([.. Enumerable.Range(0, 16).Select(i => i % 2 == 0 ? int.MinValue : int.MaxValue)], [.. Enumerable.Range(0, 16).Select(i => i < 15 ? int.MinValue : int.MaxValue)]);
        query.Prepare();
        var (pool, result) = (Pool.Build(layout, rows), new ScanResult());

        new PoolScan(path).Run(pool, query, new ScanRequest(20), result, TestContext.Current.CancellationToken);

        var expected = rows.Select(row => (Score: Score(row), row.Id)).OrderByDescending(row => row.Score).ThenBy(row => row.Id, StringComparer.Ordinal).Take(20);
        Assert.Equal(expected, result.Best.ToArray().Select(row => (row.Score, pool.IdOf(row))));

        static long Score(PoolRow row)
        {
            var ones = row.Facets.Sum() + row.Sets.Sum(set => set!.Length);
            int[] items = [.. row.Facets.Index().Where(facet => facet.Item == 1).Select(facet => facet.Index % 15)];
            return (ones * (long)int.MaxValue) + ((240L - ones) * int.MinValue)
                + (items.Append(15).Min() % 2 == 0 ? int.MinValue : int.MaxValue)
                + (items.Length * 3 < 15 ? int.MinValue : int.MaxValue);
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Run_ForMoreRowsThanThePoolHas_ReturnsAll(VectorPath path)
    {
        var (pool, query, rows, question) = Asked(23, 5_000);
        var (request, result) = (new ScanRequest(int.MaxValue, int.MaxValue), new ScanResult());

        new PoolScan(path).Run(pool, query, request, result, TestContext.Current.CancellationToken);

        Assert.Equal(result.Listed, result.Best.Length);
        Assert.Equal(question.Answer(rows, request).ToString(), PlainAnswer.Of(pool, result).ToString());
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Run_WhenAFindingKeepsAllOut_CountsAllAndListsNone(VectorPath path)
    {
        var (pool, query, rows, _) = Asked(24, 4_200);
        query.Reset();
        query.BlockAll(query.AddFinding(new Finding(Gate: 2, Fact: 1, IsChangeable: true)));
        query.Prepare();
        var result = new ScanResult();

        new PoolScan(path).Run(pool, query, new ScanRequest(10, 7), result, TestContext.Current.CancellationToken);

        Assert.Equal((rows.Count, rows.Count, 0, rows.Count), (result.Considered, result.Removed, result.Listed, result.OneFactAway));
        Assert.Equal(0, result.Best.Length);
        Assert.Equal([0, 0, rows.Count], result.Gates.ToArray());
        Assert.Equal(7, result.NearMisses.Length);
    }

    [Theory]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(512)]
    public void Run_WithManySetsOfFindings_CountsEachRowUnderItsGates(int sets)
    {
        // The bits of the value say which findings keep a row out; 256 sets and more no longer fit a byte.
        const int Findings = 9, Values = 3_000;
        var layout = new PoolLayout(1, 0);
        var pool = Pool.Build(layout, Enumerable.Range(0, Values).Select(value => new PoolRow { Id = $"c-{value}", Hash = 1, Facets = [value], Sets = [] }));
        var query = new PoolQuery(layout);
        for (var finding = 0; finding < Findings; finding++)
            query.AddFinding(new Finding(Gate: finding, Fact: finding, IsChangeable: true));
        for (var value = 0; value < Values; value++)
        {
            int[] found = [.. Enumerable.Range(0, Findings).Where(finding => (value % sets >> finding & 1) != 0)];
            query.Facet(0, Values).SetBlocks(value, query.FindingSet(found));
        }

        query.Prepare();

        foreach (var path in VectorPaths.Supported)
        {
            var result = new ScanResult();
            new PoolScan(path).Run(pool, query, new ScanRequest(1), result, TestContext.Current.CancellationToken);

            int[] blocks = [.. Enumerable.Range(0, Values).Select(value => value % sets)];
            Assert.Equal(Enumerable.Range(0, Findings).Select(gate => (long)blocks.Count(bits => (bits >> gate & 1) != 0)), result.Gates.ToArray());
            Assert.Equal(Enumerable.Range(0, Findings).Select(fact => (long)blocks.Count(bits => bits == 1 << fact)), result.SingleFacts.ToArray());
            Assert.Equal(blocks.Count(bits => bits == 0), result.Listed);
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Run_PageAfterPage_GivesEveryRowOnceInOrder(VectorPath path)
    {
        // Scores of a few values only: every page ends among equal ones.
        var (pool, query, rows, question) = Asked(25, 4_500, extreme: 2);
        var (scan, result, ids) = (new PoolScan(path), new ScanResult(), new List<string>());
        RankKey? after = null;
        do
        {
            scan.Run(pool, query, new ScanRequest(97, 0, after), result, TestContext.Current.CancellationToken);

            Assert.Equal(ids.Count, result.Before);
            foreach (var row in result.Best)
            {
                ids.Add(pool.IdOf(row));
                after = new RankKey(row.Score, row.Priority, row.Hash, ids[^1]);
            }
        }
        while (result.Best.Length > 0);

        Assert.True(ids.Count > 97);
        Assert.Equal(question.Answer(rows, new ScanRequest(rows.Count)).Best.Select(key => key.Id), ids);
    }

    [Theory]
    [InlineData("c-\u0141")]
    [InlineData("c-1\u0130")]
    public void Run_AfterAKeyThatNoRowCanHave_BeginsWhereItWouldStand(string id)
    {
        // The low bytes of these characters are 'A' and '0'.
        PoolRow[] rows = [.. "012ABC".Select(end => new PoolRow { Id = $"c-{end}", Hash = 1, Facets = [], Sets = [] })];
        var (pool, query, result) = (Pool.Build(new PoolLayout(0, 0), rows), new PoolQuery(new PoolLayout(0, 0)), new ScanResult());
        query.Prepare();
        var after = new RankKey(0, 0, PairHash.Combine(1, 0), id);

        new PoolScan().Run(pool, query, new ScanRequest(10, 0, after), result, TestContext.Current.CancellationToken);

        Assert.Equal(rows.Select(row => row.Id).Where(one => string.CompareOrdinal(one, id) > 0), result.Best.ToArray().Select(pool.IdOf));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Run_AfterTheFirstQuestion_AllocatesNothing(VectorPath path)
    {
        var (pool, query, _, _) = Asked(26, 10_000);
        query.BlockAll(query.AddFinding(new Finding(Gate: 1, Fact: 0, IsChangeable: true)));
        query.Prepare();
        var (scan, result) = (new PoolScan(path), new ScanResult());
        var token = TestContext.Current.CancellationToken;
        ScanRequest[] requests = [new(100, 20), new(100, 20, new RankKey(0, 0, 0, "c-1"))];
        foreach (var request in requests)
            scan.Run(pool, query, request, result, token);

        // A collection by another thread books what is left of this thread's allocation context as allocated; five in a row are unlikely.
        var least = long.MaxValue;
        for (var attempt = 0; attempt < 5 && least > 0; attempt++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            foreach (ref readonly var request in requests.AsSpan())
                scan.Run(pool, query, request, result, token);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Run_OverASetWithRepeats_CountsEachValueOnce(VectorPath path)
    {
        var layout = new PoolLayout(0, 1);
        var (pool, query, result) = (Pool.Build(layout, [new PoolRow { Id = "c-1", Hash = 1, Facets = [], Sets = [[7, 3, 7, 7]] }]), new PoolQuery(layout), new ScanResult());
        var table = query.Set(0, SetOperation.Sum);
        table.AddValue(7, 1);
        table.SetPoints(1, 50);
        query.Prepare();

        new PoolScan(path).Run(pool, query, new ScanRequest(1), result, TestContext.Current.CancellationToken);

        Assert.Equal(50, result.Best[0].Score);
    }

    [Theory]
    [InlineData(5, 5)]
    [InlineData(5, 4)]
    [InlineData(500, 500)]
    [InlineData(500, 7)]
    public void Run_OverValuesThatTheQueryHasNoPlaceFor_IsRefused(int value, int length)
    {
        var layout = new PoolLayout(1, 0);
        var (pool, query) = (Pool.Build(layout, [new PoolRow { Id = "c-1", Hash = 1, Facets = [value], Sets = [] }]), new PoolQuery(layout));
        query.Facet(0, length).Add(0, 50);
        query.Prepare();

        var error = Assert.Throws<ArgumentException>(() =>
            new PoolScan().Run(pool, query, new ScanRequest(1), new ScanResult(), TestContext.Current.CancellationToken));

        Assert.Contains($"{value}", error.Message, StringComparison.Ordinal);
        Assert.Contains($"{length}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Add_BeyondAnInt_IsRefusedInsteadOfTurningRound()
    {
        var table = new PoolQuery(new PoolLayout(1, 0)).Facet(0, 1);
        table.Add(0, int.MaxValue);

        Assert.Throws<OverflowException>(() => table.Add(0, 1));
    }

    [Fact]
    public void Prepare_Twice_ChangesNoScore()
    {
        var (pool, query, rows, question) = Asked(27, 100);
        var result = new ScanResult();

        query.Prepare();
        new PoolScan(VectorPath.Scalar).Run(pool, query, new ScanRequest(5), result, TestContext.Current.CancellationToken);

        Assert.Equal(question.Answer(rows, new ScanRequest(5)).ToString(), PlainAnswer.Of(pool, result).ToString());
    }

    private static (Pool Pool, PoolQuery Query, List<PoolRow> Rows, PlainQuestion Question) Asked(int seed, int count, int extreme = 1000)
    {
        var random = new Random(seed);
        var rows = PoolScanTests.Rows(random, count);
        var question = PlainQuestion.Random(random, PoolScanTests.Layout, PoolScanTests.Values, extreme);
        var query = new PoolQuery(PoolScanTests.Layout);
        question.Fill(query);
        return (Pool.Build(PoolScanTests.Layout, rows), query, rows, question);
    }

    private static PoolRow Extreme(Random random, int number, int columns)
    {
        var share = random.Next(1, 5);
        return new PoolRow
        {
            Id = $"c-{number:000}",
            Hash = 1,
            Facets = [.. Enumerable.Range(0, columns).Select(_ => random.Next(share) == 0 ? 1 : 0)],
            Sets = [.. Enumerable.Range(0, columns).Select(_ => random.Next(share) == 0 ? new[] { 1 } : [])],
        };
    }
}
