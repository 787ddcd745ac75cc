namespace Matcher.Text;

/// <summary>Where clauses of a folded Chinese text end.</summary>
internal static class Clauses
{
    /// <summary>Whether a clause ends at a place: at punctuation, at a space between words of Chinese, at the number of a list's item.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place.</param>
    /// <param name="isWide">Whether items that 、 and / list stay together.</param>
    public static bool EndsAt(ReadOnlySpan<char> text, int at, bool isWide) => text[at] switch
    {
        ',' or '。' or ';' or '!' or '?' or ':' or '~' or '*' or '|' or '●' or '◆' or '■' or '…' or '→' => true,
        '、' => !isWide || (at > 0 && IsNumber(text, at - 1)),
        '/' => !isWide,
        '.' => at > 0 && IsNumber(text, at - 1) && !(at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])),
        ')' => at > 0 && IsNumber(text, at - 1),
        ' ' => at > 0 && at + 1 < text.Length && IsWordEnd(text[at - 1]) && IsWordEnd(text[at + 1]),
        _ => false,
    };

    /// <summary>The first place of the clause that a place lies in.</summary>
    public static int StartOf(ReadOnlySpan<char> text, int at, bool isWide)
    {
        while (at > 0 && !EndsAt(text, at - 1, isWide))
            at--;
        return at;
    }

    /// <summary>The place at which the clause that a place lies in ends.</summary>
    public static int EndOf(ReadOnlySpan<char> text, int at, bool isWide)
    {
        while (at < text.Length && !EndsAt(text, at, isWide))
            at++;
        return at;
    }

    /// <summary>A digit that could number an item: one or two of them, with no Chinese word before.</summary>
    private static bool IsNumber(ReadOnlySpan<char> text, int at)
    {
        if (text[at] is >= '一' and <= '龥')
            return "一二三四五六七八九十".Contains(text[at], StringComparison.Ordinal) && (at == 0 || text[at - 1] is '(' or '。' or ';' or ' ');
        if (!char.IsAsciiDigit(text[at]))
            return false;
        var first = at > 0 && char.IsAsciiDigit(text[at - 1]) ? at - 1 : at;
        return first == 0 || !char.IsAsciiDigit(text[first - 1]);
    }

    private static bool IsWordEnd(char c) => c is >= '\u2E80' or ')' or '(' or '"' or '+' or '-';
}
