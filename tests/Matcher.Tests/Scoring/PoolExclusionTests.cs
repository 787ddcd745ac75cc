using Matcher.Scoring;

namespace Matcher.Tests;

public sealed class PoolExclusionTests
{
    public static TheoryData<VectorPath> Paths => [.. VectorPaths.Supported];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Without_RandomRows_AnswersAsAPoolThatNeverHadThem(VectorPath path)
    {
        var random = new Random(31);
        var (scan, query, result) = (new PoolScan(path), new PoolQuery(PoolScanTests.Layout), new ScanResult());
        var rows = PoolScanTests.Rows(random, PoolLayout.BlockRows + 300);
        var pool = Pool.Build(PoolScanTests.Layout, rows);

        for (var round = 0; round < 20; round++)
        {
            var share = random.Next(1, 50);
            var (gone, left) = (rows.Where(_ => random.Next(50) < share).ToList(), new List<PoolRow>());
            left.AddRange(rows.Except(gone));
            var question = PlainQuestion.Random(random, PoolScanTests.Layout, PoolScanTests.Values, 1000);
            question.Fill(query);

            var without = pool.Without([.. gone.Select(row => (row.Id, row.Hash)), ("nobody", rows[0].Hash), ("no-one", 5)]);
            scan.Run(without, query, new ScanRequest(40, 20), result, TestContext.Current.CancellationToken);

            Assert.Equal(left.Count, without.Count);
            Assert.Equal(question.Answer(left, new ScanRequest(40, 20)).ToString(), PlainAnswer.Of(without, result).ToString());
        }
    }

    [Fact]
    public void Without_RowsOfAnEarlierExclusion_KeepsBothOut()
    {
        var rows = PoolScanTests.Rows(new Random(32), 10);
        var pool = Pool.Build(PoolScanTests.Layout, rows);

        var without = pool.Without([(rows[0].Id, rows[0].Hash)]).Without([(rows[0].Id, rows[0].Hash), (rows[1].Id, rows[1].Hash)]);

        Assert.Equal((10, 8), (pool.Count, without.Count));
        Assert.Same(pool, pool.Without([]));
    }
}
