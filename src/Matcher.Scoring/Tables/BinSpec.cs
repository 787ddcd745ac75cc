namespace Matcher.Scoring;

/// <summary>One bin of a feature.</summary>
/// <param name="Label">Stable name in files, lower snake case.</param>
/// <param name="SentenceZh">What it means, in Chinese, at most 25 characters.</param>
/// <param name="SentenceEn">What it means, in English.</param>
public sealed record BinSpec(string Label, string SentenceZh, string SentenceEn);
