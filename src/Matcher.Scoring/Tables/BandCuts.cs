namespace Matcher.Scoring;

/// <summary>Where the fit bands begin, units of 2⁻²⁴; below <see cref="Good"/> a fit is possible.</summary>
/// <param name="Strong">Scores from here on are strong.</param>
/// <param name="Good">Scores from here on are good.</param>
public readonly record struct BandCuts(long Strong, long Good);
