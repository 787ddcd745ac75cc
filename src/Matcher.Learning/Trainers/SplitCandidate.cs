namespace Matcher.Learning;

/// <summary>The best split of one feature.</summary>
/// <param name="Gain">How much the loss falls, to second order; 0 if there is no split.</param>
/// <param name="LastLeft">The last bin that goes left.</param>
/// <param name="Left">The whole step of the left side.</param>
/// <param name="Right">The whole step of the right side.</param>
internal readonly record struct SplitCandidate(double Gain, int LastLeft, double Left, double Right);
