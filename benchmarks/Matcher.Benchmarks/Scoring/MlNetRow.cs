namespace Matcher.Benchmarks;

/// <summary>A pair as ML.NET reads it.</summary>
internal sealed class MlNetRow
{
    /// <summary>The bin of each feature.</summary>
    public float[] Features { get; set; } = new float[PairRows.Width];

    /// <summary>The score to learn.</summary>
    public float Label { get; set; }

    public void Fill(ReadOnlySpan<byte> bins, float label)
    {
        for (var feature = 0; feature < bins.Length; feature++)
            Features[feature] = bins[feature];
        Label = label;
    }
}
