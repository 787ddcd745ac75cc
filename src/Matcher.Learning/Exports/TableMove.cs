namespace Matcher.Learning;

/// <summary>How far the projection onto its direction moved a table, in the scale of the score.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="Max">The most that a bin moved.</param>
/// <param name="Mean">The mean over the training rows.</param>
public sealed record TableMove(string Feature, double Max, double Mean);
