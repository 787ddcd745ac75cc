namespace Matcher.Text;

/// <summary>Tells what stands in a post as somebody's saying or as a title, so that nothing is asked by it.</summary>
internal static class Quotations
{
    private const int MaxLength = 60;

    private static readonly string[] Sayings = ["说", "称", "问", "所谓", "口号", "常言", "写着", "叫做", "喊", "抱怨", "误以为", "以为"];

    /// <summary>Whether a place lies in the title of a work (《》), or in quotation marks after a word of saying.</summary>
    public static bool Hold(ReadOnlySpan<char> text, int at)
    {
        var first = Math.Max(0, at - MaxLength);
        var before = text[first..at];
        if (before.LastIndexOf('《') is var book && book >= 0 && before[book..].IndexOf('》') < 0 && text[at..].IndexOf('》') is >= 0 and < MaxLength)
            return true;
        return IsOpen(before, '「', '」') || IsOpen(before, '『', '』') || IsOpenQuote(text, before, at);
    }

    private static bool IsOpen(ReadOnlySpan<char> before, char open, char close)
    {
        var at = before.LastIndexOf(open);
        return at >= 0 && before[at..].IndexOf(close) < 0 && IsSaying(before[..at]);
    }

    /// <summary>Straight marks do not show their side: an odd number before the place means that one is open.</summary>
    private static bool IsOpenQuote(ReadOnlySpan<char> text, ReadOnlySpan<char> before, int at)
    {
        var open = before.LastIndexOf('"');
        return open >= 0 && text[..at].Count('"') % 2 == 1 && IsSaying(before[..open]);
    }

    private static bool IsSaying(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(" :,");
        foreach (var word in Sayings)
        {
            if (before.EndsWith(word, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
