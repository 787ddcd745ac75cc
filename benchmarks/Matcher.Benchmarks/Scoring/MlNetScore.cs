namespace Matcher.Benchmarks;

/// <summary>A pair as ML.NET scored it.</summary>
internal sealed class MlNetScore
{
    public float Score { get; set; }
}
