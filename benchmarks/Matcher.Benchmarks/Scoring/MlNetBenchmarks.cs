using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Matcher.Matching;
using Matcher.Scoring;
using Microsoft.ML;

namespace Matcher.Benchmarks;

/// <summary>
/// The scan of a pool beside ML.NET with the same kind of model on the same pairs, one thread, one post; the command <c>mlnet</c> says
/// more of the models.
/// </summary>
[MemoryDiagnoser]
[Config(typeof(Columns))]
public class MlNetBenchmarks
{
    private readonly ScanResult _result = new();
    private readonly PoolScan _scan = new();
    private readonly TableSum _tables = new(CandidateCrowd.Model.Tables);
    private readonly MlNetRow _pair = new();
    private MlNetScore _score = new();
    private CandidateCrowd _crowd = null!;
    private PairRows _rows = null!;
    private MlNetModel _model = null!;
    private IDataView _loaded = null!;
    private PredictionEngine<MlNetRow, MlNetScore> _engine = null!;
    private PoolQuery _query = null!;

    /// <summary>Rows of the pool.</summary>
    [Params(100_000)]
    public int People { get; set; }

    /// <summary>Makes pool, rows and model.</summary>
    [GlobalSetup]
    public void Make()
    {
        _crowd = CandidateCrowd.Make(People, 4);
        var posts = PairRows.Of(_crowd);
        _model = MlNetModel.Train(posts, 200_000, 300);
        (_rows, _loaded, _engine) = (posts[0], _model.Load(posts[0]), _model.Engine());
        _query = new PoolQuery(_crowd.Columns.Layout);
        new PostQuestion(_crowd.Columns, _query).Ask(CandidateCrowd.Model.Tables, RuleSet.Shipped, CandidateCrowd.Day, _rows.Post, CandidateCrowd.Model.Priors);
    }

    /// <summary>ML.NET in bulk: the baseline.</summary>
    [Benchmark(Baseline = true)]
    public float Transform() => _model.Best(_loaded);

    /// <summary>ML.NET one by one.</summary>
    [Benchmark]
    public float Predict()
    {
        var best = float.NegativeInfinity;
        for (var row = 0; row < _rows.Count; row++)
        {
            _pair.Fill(_rows[row], 0);
            _engine.Predict(_pair, ref _score);
            best = Math.Max(best, _score.Score);
        }

        return best;
    }

    /// <summary>A plain sum of table entries over the same rows.</summary>
    [Benchmark]
    public long Tables() => _tables.Best(_rows);

    /// <summary>The best 100, gates and counts.</summary>
    [Benchmark]
    public void Scan() => _scan.Run(_crowd.Pool, _query, new ScanRequest(100, 20), _result, CancellationToken.None);

    private sealed class Columns : ManualConfig
    {
        public Columns() => AddColumn(new NsPerPairColumn(nameof(People), 1));
    }
}
