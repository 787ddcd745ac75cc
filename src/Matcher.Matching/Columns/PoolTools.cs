using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>The working memory of one question.</summary>
internal sealed class PoolTools(PoolLayout layout)
{
    public PoolQuery Query { get; } = new(layout);

    public PoolScan Scan { get; } = new();

    public ScanResult Result { get; } = new();
}
