using Matcher.Scoring;

namespace Matcher.Tests;

public sealed class PoolScanTests
{
    // Dictionaries of every storage: shared codes, local bytes with one to four pages, two bytes a row.
    internal static readonly int[] Values = [1, 2, 9, 16, 17, 63, 64, 65, 200, 256, 300, 5000];

    internal static readonly PoolLayout Layout = new(Values.Length, 3);

    public static TheoryData<VectorPath> Paths => [.. VectorPaths.Supported];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Run_OnRandomQuestions_AnswersAsThePlainestReferenceDoes(VectorPath path)
    {
        var random = new Random(20261122);
        var (scan, query, result) = (new PoolScan(path), new PoolQuery(Layout), new ScanResult());

        for (var round = 0; round < 300; round++)
        {
            var rows = Rows(random, random.Next(4) switch { 0 => random.Next(3), 1 => 4090 + random.Next(12), _ => random.Next(600) });
            var question = PlainQuestion.Random(random, Layout, Values, Extreme(random));
            var request = Request(random, question, rows);
            var pool = Pool.Build(Layout, rows);
            question.Fill(query);

            scan.Run(pool, query, request, result, TestContext.Current.CancellationToken);

            Assert.Equal(question.Answer(rows, request).ToString(), PlainAnswer.Of(pool, result).ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Run_OnEveryLengthAroundABlockEdge_AnswersAsThePlainestReferenceDoes(VectorPath path)
    {
        var random = new Random(7);
        var (scan, query, result) = (new PoolScan(path), new PoolQuery(Layout), new ScanResult());
        var rows = Rows(random, PoolLayout.BlockRows + 257);
        int[] lengths = [.. Enumerable.Range(0, 258), .. Enumerable.Range(PoolLayout.BlockRows - 65, 258)];

        foreach (var length in lengths)
        {
            var question = PlainQuestion.Random(random, Layout, Values, 1000);
            var request = new ScanRequest(10, 5);
            var pool = Pool.Build(Layout, rows.Take(length));
            question.Fill(query);

            scan.Run(pool, query, request, result, TestContext.Current.CancellationToken);

            Assert.Equal(question.Answer(rows.Take(length), request).ToString(), PlainAnswer.Of(pool, result).ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Run_WithSeveralThreads_AnswersAsOneDoes(VectorPath path)
    {
        var random = new Random(11);
        var scan = new PoolScan(path);
        PoolScan[] others = [new(path), new(path)];
        var (query, result) = (new PoolQuery(Layout), new ScanResult());
        var rows = Rows(random, 30_000);
        var pool = Pool.Build(Layout, rows);

        for (var round = 0; round < 5; round++)
        {
            var question = PlainQuestion.Random(random, Layout, Values, 100_000);
            var request = Request(random, question, rows);
            question.Fill(query);

            scan.Run(others, pool, query, request, result, TestContext.Current.CancellationToken);

            Assert.Equal(question.Answer(rows, request).ToString(), PlainAnswer.Of(pool, result).ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void RunAll_AnswersEveryQuestionAsIfAskedAlone(VectorPath path)
    {
        var random = new Random(13);
        var rows = Rows(random, 9_000);
        var pool = Pool.Build(Layout, rows);
        PlainQuestion[] questions = [.. Enumerable.Range(0, 9).Select(_ => PlainQuestion.Random(random, Layout, Values, 5_000_000))];
        PoolQuery[] queries = [.. questions.Select(_ => new PoolQuery(Layout))];
        ScanResult[] results = [.. questions.Select(_ => new ScanResult())];
        var request = new ScanRequest(100, 20);
        for (var i = 0; i < questions.Length; i++)
            questions[i].Fill(queries[i]);

        new PoolScan(path).RunAll(pool, queries, request, results, TestContext.Current.CancellationToken);

        for (var i = 0; i < questions.Length; i++)
            Assert.Equal(questions[i].Answer(rows, request).ToString(), PlainAnswer.Of(pool, results[i]).ToString());
    }

    [Fact]
    public void Run_WhenTheTokenIsCancelled_Stops()
    {
        var random = new Random(17);
        var query = new PoolQuery(Layout);
        PlainQuestion.Random(random, Layout, Values, 10).Fill(query);
        var pool = Pool.Build(Layout, Rows(random, 10));

        Assert.Throws<OperationCanceledException>(() => new PoolScan().Run(pool, query, new ScanRequest(1), new ScanResult(), new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Run_WithSeveralThreadsWhenTheTokenIsCancelled_Stops()
    {
        var random = new Random(18);
        var query = new PoolQuery(Layout);
        PlainQuestion.Random(random, Layout, Values, 10).Fill(query);
        var pool = Pool.Build(Layout, Rows(random, 10));

        Assert.Throws<OperationCanceledException>(() => new PoolScan().Run([new PoolScan()], pool, query, new ScanRequest(1), new ScanResult(), new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Run_OfAQueryForAnotherLayout_IsRefused()
    {
        var query = new PoolQuery(new PoolLayout(1, 1));
        query.Prepare();

        var error = Assert.Throws<ArgumentException>(() =>
            new PoolScan().Run(Pool.Build(Layout, []), query, new ScanRequest(1), new ScanResult(), TestContext.Current.CancellationToken));

        Assert.Equal("query", error.ParamName);
    }

    internal static List<PoolRow> Rows(Random random, int count)
    {
        // Few different rows make equal scores in bulk.
        var isUniform = random.Next(4) == 0;
        var template = Row(random, 0);
        return [.. Enumerable.Range(0, count).Select(i => isUniform && random.Next(50) > 0
            ? new PoolRow { Id = $"c-{i:0000000}", Hash = (ulong)random.NextInt64(), Priority = (byte)random.Next(2), Facets = template.Facets, Sets = template.Sets }
            : Row(random, i))];
    }

    private static PoolRow Row(Random random, int number) => new()
    {
        Id = $"c-{number:0000000}",
        Hash = (ulong)random.NextInt64(),
        Priority = (byte)random.Next(2),
        Facets = [.. Values.Select(values => random.Next(values))],
        Sets = [.. Enumerable.Range(0, 3).Select(_ => random.Next(4) == 0
            ? null : Enumerable.Range(0, random.Next(6)).Select(_ => random.Next(40)).Distinct().ToArray())],
    };

    private static int Extreme(Random random) => random.Next(4) switch
    {
        0 => 1,
        1 => 1000,
        2 => 1 << 26,
        _ => int.MaxValue / 2,
    };

    private static ScanRequest Request(Random random, PlainQuestion question, List<PoolRow> rows)
    {
        var best = random.Next(5) switch { 0 => 0, 1 => 1, 2 => rows.Count + 3, _ => random.Next(120) };
        var request = new ScanRequest(best, random.Next(3) * 10);
        if (random.Next(3) > 0)
            return request;
        var all = question.Answer(rows, request with { Best = rows.Count }).Best;
        return all.Count == 0 ? request : request with { After = all[random.Next(all.Count)] };
    }
}
