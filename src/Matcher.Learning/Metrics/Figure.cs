namespace Matcher.Learning;

/// <summary>A figure with its 95% interval.</summary>
/// <param name="Value">The figure; not a number if nothing could be measured.</param>
/// <param name="Low">Where the interval begins.</param>
/// <param name="High">Where it ends.</param>
/// <param name="Groups">How many groups it was measured on.</param>
public readonly record struct Figure(double Value, double Low, double High, int Groups)
{
    /// <summary>Nothing could be measured.</summary>
    public static Figure None { get; } = new(double.NaN, double.NaN, double.NaN, 0);
}
