using Matcher.Scoring;

namespace Matcher.Tests;

/// <summary>A written pool beside a plain dictionary of the same rows, with random changes and questions to both.</summary>
internal sealed class PoolTrial
{
    private readonly Random _random;
    private readonly PoolScan _scan;
    private readonly PoolQuery _query = new(PoolScanTests.Layout);
    private readonly ScanResult _result = new();
    private int _next;

    public PoolTrial(VectorPath path, Random random, int rows, Func<PoolRow, long>? order = null)
    {
        (_random, _scan, _next) = (random, new PoolScan(path), rows);
        Rows = PoolScanTests.Rows(random, rows).ToDictionary(row => row.Id);
        Writer = new PoolWriter(Pool.Build(PoolScanTests.Layout, Rows.Values), order ?? (row => row.Facets[2]));
    }

    public Dictionary<string, PoolRow> Rows { get; }

    public PoolWriter Writer { get; }

    /// <summary>The rows of a pool as they lie.</summary>
    public static List<PoolRow> Read(Pool pool)
    {
        var rows = new List<PoolRow>();
        for (var block = 0; block < pool.Blocks.Length; block++)
        {
            var reader = new BlockReader(pool.Blocks[block]);
            for (var row = 0; row < pool.Blocks[block].Count; row++)
            {
                if ((pool.AliveRows(block, row / PoolBlock.Lane) >> (row % PoolBlock.Lane) & 1) != 0)
                    rows.Add(reader.Row(row));
            }
        }

        return rows;
    }

    /// <summary>Puts rows, old ids and new ones, and removes others; a few come again and again.</summary>
    public void Change(int puts, int removals)
    {
        string[] known = [.. Rows.Keys];
        (string Id, ulong Hash)[] remove = removals >= known.Length
            ? [.. Rows.Values.Select(row => (row.Id, row.Hash))]
            : [.. Enumerable.Range(0, removals).Select(_ => Rows[known[_random.Next(known.Length)]]).Select(row => (row.Id, row.Hash)).Distinct()];
        var put = new Dictionary<string, PoolRow>();
        foreach (var row in PoolScanTests.Rows(_random, puts))
        {
            var old = known.Length > 0 && _random.Next(2) == 0 ? Rows[known[_random.Next(3) == 0 ? _random.Next(Math.Min(5, known.Length)) : _random.Next(known.Length)]] : null;
            var id = old?.Id ?? $"c-{_next++:0000000}";
            put[id] = new PoolRow { Id = id, Hash = old?.Hash ?? row.Hash, Priority = row.Priority, Facets = row.Facets, Sets = row.Sets };
        }

        foreach (var (id, _) in remove)
            Rows.Remove(id);
        foreach (var row in put.Values)
            Rows[row.Id] = row;
        Writer.Apply([.. put.Values], remove);
    }

    public void AssertAnswers(Pool pool)
    {
        var question = PlainQuestion.Random(_random, PoolScanTests.Layout, PoolScanTests.Values, 100_000);
        var request = new ScanRequest(_random.Next(60), _random.Next(20));
        question.Fill(_query);

        _scan.Run(pool, _query, request, _result, TestContext.Current.CancellationToken);

        Assert.Equal(question.Answer(Rows.Values, request).ToString(), PlainAnswer.Of(pool, _result).ToString());
        Assert.Equal(Rows.Count, pool.Count);
    }
}
