namespace Matcher.Matching;

/// <summary>A model cannot be used.</summary>
/// <param name="code">Stable reason: missing, damaged, newer_format, older_format, other_features, golden_rows.</param>
/// <param name="place">The file.</param>
/// <param name="message">What is wrong.</param>
public sealed class ModelException(string code, string place, string message) : Exception($"{place}: {message}")
{
    /// <summary>Stable reason.</summary>
    public string Code { get; } = code;

    /// <summary>The file.</summary>
    public string Place { get; } = place;
}
