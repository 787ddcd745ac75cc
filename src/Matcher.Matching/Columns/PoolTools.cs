using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>The working memory of one scan.</summary>
internal sealed class PoolTools
{
    public PoolScan Scan { get; } = new();

    public ScanResult Result { get; } = new();
}
