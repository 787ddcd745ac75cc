namespace Matcher.Text;

/// <summary>Letters of pinyin with and without tone mark.</summary>
internal static class PinyinLetters
{
    private const string Marked = "āáǎàăēéěèĕīíǐìĭōóǒòŏūúǔùŭǖǘǚǜńňǹḿ";
    private const string Bare = "aaaaaeeeeeiiiiiooooouuuuuvvvvnnnm";

    public static bool HasTone(char c) => Marked.Contains(char.ToLowerInvariant(c)) || c is '\u0300' or '\u0301' or '\u0304' or '\u030C';

    public static bool IsCombiningMark(char c) => c is '\u0300' or '\u0301' or '\u0304' or '\u030C' or '\u0308';

    /// <summary>The plain lower-case letter, with v for ü; null for what is not a letter of pinyin.</summary>
    public static char? Plain(char c)
    {
        var lower = char.ToLowerInvariant(c);
        if (lower is >= 'a' and <= 'z')
            return lower;
        if (lower == 'ü')
            return 'v';
        // IPA shapes that typesetting for schools uses instead of a and g.
        if (lower is 'ɑ' or 'ɡ')
            return lower == 'ɑ' ? 'a' : 'g';
        var at = Marked.IndexOf(lower);
        return at < 0 ? null : Bare[at];
    }
}
