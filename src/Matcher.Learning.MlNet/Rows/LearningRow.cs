namespace Matcher.Learning.MlNet;

/// <summary>A row as ML.NET reads it. One object serves all rows of a stream.</summary>
internal sealed class LearningRow
{
    /// <summary>The bin of each feature.</summary>
    public float[] Features { get; set; } = [];

    /// <summary>The grade, for regression.</summary>
    public float Label { get; set; }

    /// <summary>Whether the outcome is good, for the binary objective.</summary>
    public bool IsGood { get; set; }

    /// <summary>How much the row counts.</summary>
    public float Weight { get; set; }
}
