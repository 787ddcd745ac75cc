namespace Matcher.Text;

/// <summary>Full-width forms and their half-width equals.</summary>
internal static class CharacterWidths
{
    private const int FullWidthOffset = 0xFEE0;

    /// <summary>
    /// The half-width form of a character. For display only letters, digits and signs that Chinese text does not use as punctuation
    /// are narrowed; for matching all are, with quotation marks, dashes and middle dots unified.
    /// </summary>
    public static char Narrow(char c, FoldingLevel level)
    {
        if (c < '\u00B7')
            return c;
        if (c == '￥')
            return '¥';
        if (level == FoldingLevel.Clean)
            return c is >= '！' and <= '～' && !IsChinesePunctuation(c) ? (char)(c - FullWidthOffset) : c;
        return c switch
        {
            >= '！' and <= '～' => (char)(c - FullWidthOffset),
            '“' or '”' or '„' or '〝' or '〞' => '"',
            '‘' or '’' => '\'',
            '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' => '-',
            '•' or '‧' or '∙' or '・' or '･' or '·' => '·',
            '【' or '〔' => '[',
            '】' or '〕' => ']',
            _ => c,
        };
    }

    private static bool IsChinesePunctuation(char c) => c is '！' or '（' or '）' or '，' or '：' or '；' or '？' or '～' or '．';
}
