namespace Matcher.Learning;

/// <summary>A tree of one split.</summary>
/// <param name="Feature">The feature that is asked.</param>
/// <param name="LastLeft">The last bin that goes left.</param>
/// <param name="Left">What bins up to that add.</param>
/// <param name="Right">What the others add.</param>
internal readonly record struct OneSplitTree(int Feature, int LastLeft, double Left, double Right)
{
    public double Value(int bin) => bin <= LastLeft ? Left : Right;
}
