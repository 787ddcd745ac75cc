using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Matcher.Scoring;

namespace Matcher.Benchmarks;

/// <summary>
/// How long does one post take to be ranked against everybody: the exact best 100 and the best 20 near misses, every gate counted,
/// with the shipped features? Measured: whole questions over prepared tables, one thread, per vector path, beside the scalar path in
/// the same layout, and beside reading every column in use once. Not measured here: making the tables (<see cref="Ask"/> does), and
/// reading the records of the rows found.
/// </summary>
/// <remarks>One operation is eight questions.</remarks>
[MemoryDiagnoser]
[Config(typeof(Columns))]
public class PoolScanBenchmarks
{
    /// <summary>Questions of one operation.</summary>
    public const int Questions = 8;

    private readonly ScanResult _result = new();
    private readonly PoolScan[] _scans = [.. VectorPaths.Supported.Select(path => new PoolScan(path))];
    private CandidateCrowd _crowd = null!;
    private PoolQuery[] _queries = [];

    /// <summary>Rows of the pool.</summary>
    [Params(10_000, 100_000, 1_000_000)]
    public int People { get; set; }

    /// <summary>Makes pool and questions.</summary>
    [GlobalSetup]
    public void Make()
    {
        _crowd = CandidateCrowd.Make(People, Questions);
        _queries = [.. _crowd.Posts.Select(_ => new PoolQuery(_crowd.Columns.Layout))];
        Ask();
    }

    /// <summary>Row by row in the same layout: the baseline.</summary>
    [Benchmark(Baseline = true)]
    public void Scalar() => Scan(VectorPath.Scalar);

    /// <summary>16 rows at a time.</summary>
    [Benchmark]
    public void Bits128() => Scan(VectorPath.Bits128);

    /// <summary>32 rows at a time.</summary>
    [Benchmark]
    public void Bits256() => Scan(VectorPath.Bits256);

    /// <summary>64 rows at a time.</summary>
    [Benchmark]
    public void Bits512() => Scan(VectorPath.Bits512);

    /// <summary>Reads every column in use once.</summary>
    [Benchmark]
    public ulong Floor()
    {
        var sum = 0UL;
        foreach (var query in _queries)
            sum += ReadFloor.Read(_crowd.Pool, query);
        return sum;
    }

    /// <summary>Makes the tables of each question.</summary>
    [Benchmark]
    public void Ask()
    {
        for (var i = 0; i < _queries.Length; i++)
            _crowd.Put(i, _queries[i]);
    }

    private void Scan(VectorPath path)
    {
        var scan = _scans.Single(one => one.Path == path);
        foreach (var query in _queries)
            scan.Run(_crowd.Pool, query, new ScanRequest(100, 20), _result, CancellationToken.None);
    }

    private sealed class Columns : ManualConfig
    {
        public Columns() => AddColumn(new NsPerPairColumn(nameof(People), Questions));
    }
}
