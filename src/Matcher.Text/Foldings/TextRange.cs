namespace Matcher.Text;

/// <summary>A range of a text.</summary>
/// <param name="Start">Index of the first UTF-16 unit.</param>
/// <param name="Length">Number of UTF-16 units.</param>
public readonly record struct TextRange(int Start, int Length)
{
    /// <summary>Index just after the last UTF-16 unit.</summary>
    public int End => Start + Length;
}
