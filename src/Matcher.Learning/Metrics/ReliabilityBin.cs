namespace Matcher.Learning;

/// <summary>A tenth of the judged pairs, by what was expected of them.</summary>
/// <param name="Pairs">How many.</param>
/// <param name="Expected">The mean outcome expected.</param>
/// <param name="Found">The mean outcome found.</param>
public sealed record ReliabilityBin(int Pairs, double Expected, double Found);
