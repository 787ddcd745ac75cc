namespace Matcher.Text;

/// <summary>A folded text with the place of each of its UTF-16 units in the original, as highlighting needs it.</summary>
public sealed class FoldedText
{
    private readonly int[] _starts;
    private readonly int[] _ends;

    internal FoldedText(string original, MappedText folded)
    {
        Original = original;
        Text = folded.ToString();
        _starts = folded.Starts.ToArray();
        _ends = folded.Ends.ToArray();
    }

    /// <summary>The text as given.</summary>
    public string Original { get; }

    /// <summary>The text folded for matching, equal to <see cref="Folding.Fold"/> of the original.</summary>
    public string Text { get; }

    /// <summary>The range of the original that a range of the folded text came from.</summary>
    /// <param name="start">First UTF-16 unit in <see cref="Text"/>.</param>
    /// <param name="length">Number of UTF-16 units in <see cref="Text"/>.</param>
    /// <remarks>Edge cases: an empty range gives an empty range; what folding removed inside the range is included, at its ends not.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The range leaves <see cref="Text"/>.</exception>
    public TextRange Originate(int start, int length)
    {
        if (start < 0 || length < 0 || start > Text.Length - length)
            throw new ArgumentOutOfRangeException(nameof(start), $"Range {start}+{length} leaves the folded text of {Text.Length} units.");
        if (length == 0)
            return new TextRange(start < Text.Length ? _starts[start] : Original.Length, 0);
        var first = _starts[start];
        return new TextRange(first, _ends[start + length - 1] - first);
    }
}
