using Matcher.Matching;
using Matcher.Scoring;

namespace Matcher.Learning;

/// <summary>Grows trees of one split, one after the other, each on what the trees before it left over.</summary>
internal sealed class OneSplitBooster
{
    // Steps of a block stay in the first-level cache while several features read them.
    private const int BlockRows = 1_024;
    private const int FeaturesAtOnce = 8;

    // A gain below this share of the rows' weight is rounding.
    private const double LeastGain = 1e-12;

    private readonly TrainingSet _set;
    private readonly TrainerSettings _settings;
    private readonly ParallelOptions _options;
    private readonly RowSteps _rows;
    private readonly FeatureHistogram[] _histograms;
    private readonly double _weight;
    private readonly double _ridge;

    /// <param name="set">What to learn from.</param>
    /// <param name="settings">How.</param>
    /// <param name="held">Rows that are not learned from; null if there are none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public OneSplitBooster(TrainingSet set, TrainerSettings settings, bool[]? held, CancellationToken cancellationToken)
    {
        (_set, _settings) = (set, settings);
        _options = new ParallelOptions { MaxDegreeOfParallelism = settings.Threads, CancellationToken = cancellationToken };
        _rows = new RowSteps(set, settings, held);
        var counts = CountRows(set, held);
        _histograms = [.. set.Features.Select((feature, index) => new FeatureHistogram(feature, counts[index]))];
        foreach (var weight in set.Weights)
            _weight += weight;
        // One row's worth of curvature, whatever the scale of the weights.
        _ridge = _weight / Math.Max(1, counts[0].Sum());
    }

    public double Intercept => _rows.Intercept;

    public List<OneSplitTree> Trees { get; } = [];

    /// <summary>Adds a tree.</summary>
    /// <returns>False if no split gains anything; then none was added.</returns>
    public bool Grow()
    {
        var draw = PairHash.Combine(_settings.Seed, (ulong)Trees.Count + 1);
        _rows.Advance(Trees.Count > 0 ? Trees[^1] : null, draw, _options);
        var features = FeaturesOf(draw);
        var splits = new SplitCandidate[features.Length];
        Parallel.For(0, (features.Length + FeaturesAtOnce - 1) / FeaturesAtOnce, _options, part =>
        {
            var (from, to) = (part * FeaturesAtOnce, Math.Min(features.Length, (part + 1) * FeaturesAtOnce));
            SumUp(features.AsSpan(from, to - from));
            for (var i = from; i < to; i++)
                splits[i] = _histograms[features[i]].Best(_settings.LeastRowsPerLeaf, _ridge);
        });
        var best = 0;
        for (var i = 1; i < splits.Length; i++)
        {
            if (splits[i].Gain > splits[best].Gain)
                best = i;
        }

        if (!(splits[best].Gain > LeastGain * _weight))
            return false;
        var rate = _settings.LearningRate;
        Trees.Add(new(features[best], splits[best].LastLeft, rate * splits[best].Left, rate * splits[best].Right));
        return true;
    }

    /// <summary>The weighted loss of the rows held out, under all trees but the last.</summary>
    public double HeldOutLossBeforeLast() => _rows.HeldOutLoss();

    private void SumUp(ReadOnlySpan<int> features)
    {
        foreach (var feature in features)
            _histograms[feature].Clear();
        for (var from = 0; from < _set.Rows; from += BlockRows)
        {
            var rows = Math.Min(BlockRows, _set.Rows - from);
            foreach (var feature in features)
                _histograms[feature].Add(_set.Bins(feature).Slice(from, rows), _rows.Steps.Slice(from, rows));
        }
    }

    private int[] FeaturesOf(ulong draw)
    {
        var all = Enumerable.Range(0, _set.Features.Count);
        if (_settings.FeatureShare >= 1)
            return [.. all];
        var count = Math.Max(1, (int)Math.Round(_settings.FeatureShare * _set.Features.Count));
        return [.. all.OrderBy(feature => SeededDraw.Share(~draw, (uint)feature)).Take(count).Order()];
    }

    private static int[][] CountRows(TrainingSet set, bool[]? held)
    {
        var counts = set.Features.Select(feature => new int[feature.Bins]).ToArray();
        for (var feature = 0; feature < counts.Length; feature++)
        {
            var bins = set.Bins(feature);
            for (var row = 0; row < set.Rows; row++)
            {
                if (set.Weights[row] > 0 && held?[row] != true)
                    counts[feature][bins[row]]++;
            }
        }

        return counts;
    }
}
