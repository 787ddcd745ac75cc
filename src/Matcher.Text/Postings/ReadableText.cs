namespace Matcher.Text;

/// <summary>A text as it is read: folded, with the way back to the text as given.</summary>
internal sealed class ReadableText
{
    private readonly FoldedText? _folded;

    private ReadableText(string text, FoldedText? folded)
    {
        Text = text;
        _folded = folded;
    }

    /// <summary>The folded text.</summary>
    public string Text { get; }

    public static ReadableText Of(string original)
    {
        // Where folding changes each unit by itself, places are the same in both texts.
        if (PlainPass.Run(original, FoldingLevel.Match, simplifies: true) is { } plain)
            return new(plain, null);
        var folded = Folding.FoldWithOrigins(original);
        return new(folded.Text, folded);
    }

    /// <summary>The range of the text as given.</summary>
    public TextRange Originate(int start, int end) => _folded?.Originate(start, end - start) ?? new(start, end - start);
}
