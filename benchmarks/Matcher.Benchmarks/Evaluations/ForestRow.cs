namespace Matcher.Benchmarks;

/// <summary>A pair as ML.NET's forests read it.</summary>
internal sealed class ForestRow
{
    public float[] Features { get; set; } = [];

    public float Label { get; set; }

    public uint GroupId { get; set; }
}
