namespace Matcher.Scoring;

/// <summary>A pool image cannot be used; the pool has to be built from its source.</summary>
/// <param name="code">Stable reason: missing, foreign, newer_format, older_format, unwanted, truncated, damaged, unreadable, unwritable.</param>
/// <param name="place">The file.</param>
/// <param name="message">What is wrong.</param>
/// <param name="cause">The fault of the file system, if it was one.</param>
public sealed class PoolImageException(string code, string place, string message, Exception? cause = null) : Exception($"{place}: {message}", cause)
{
    /// <summary>Stable reason.</summary>
    public string Code { get; } = code;

    /// <summary>The file.</summary>
    public string Place { get; } = place;
}
