using Matcher.Matching;
using Matcher.Scoring;

namespace Matcher.Benchmarks;

/// <summary>Bins found on the rows that are learned from: one for each value, or, where there are more than 255, of about equally many rows.</summary>
internal sealed class QuantileBins
{
    private const int Most = 255;
    private readonly float[][] _bounds;

    /// <summary>A bound is the last value of its bin.</summary>
    public QuantileBins(RankedLists rows)
    {
        _bounds = new float[RankedLists.Features][];
        for (var feature = 0; feature < _bounds.Length; feature++)
        {
            float[] values = [.. rows.Values.Select(row => row[feature]).Order()];
            float[] levels = [.. values.Distinct()];
            _bounds[feature] = levels.Length <= Most ? levels[..^1] : [.. Enumerable.Range(1, Most - 1).Select(bin => values[(int)((long)bin * (values.Length - 1) / Most)]).Distinct()];
        }
    }

    /// <summary>The rows as a training set; each list is a post.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="target">The grade to learn for each of the grades 0 to 4.</param>
    public TrainingSet SetOf(RankedLists rows, float[] target) => new(
        [.. _bounds.Select((bounds, feature) => new BinnedFeature($"f{feature + 1}", bounds.Length + 1, Direction.Free))],
        [.. Enumerable.Range(0, _bounds.Length).Select(feature => rows.Values.Select(row => BinOf(feature, row[feature])).ToArray())],
        [.. rows.Grades.Select(grade => target[(int)grade])],
        [.. rows.Grades.Select(_ => 1f)],
        rows.Queries,
        rows.Queries);

    /// <summary>The bins of each row.</summary>
    public IReadOnlyList<byte[]> RowsOf(RankedLists rows) => [.. rows.Values.Select(row => row.Select((value, feature) => BinOf(feature, value)).ToArray())];

    private byte BinOf(int feature, float value)
    {
        var at = Array.BinarySearch(_bounds[feature], value);
        return (byte)(at < 0 ? ~at : at);
    }
}
