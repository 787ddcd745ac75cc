namespace Matcher.Text;

/// <summary>Recognises pinyin in parentheses that an automatic conversion left behind a character, as in 「關(guān)於」.</summary>
internal static class PinyinDebris
{
    /// <summary>The longest syllables have six letters (zhuang), and a combining tone mark may follow one.</summary>
    private const int LongestSyllable = 8;

    /// <summary>Length of the debris that opens at a parenthesis, with both parentheses; 0 when it is real content.</summary>
    /// <remarks>Real means: no closing parenthesis in reach, no tone mark, or not a syllable of Mandarin.</remarks>
    public static int LengthAt(ReadOnlySpan<char> text, int open)
    {
        var inside = text[(open + 1)..];
        var close = inside[..Math.Min(inside.Length, LongestSyllable + 3)].IndexOfAny(')', '）');
        if (close <= 0)
            return 0;
        Span<char> letters = stackalloc char[LongestSyllable];
        var count = 0;
        var hasTone = false;
        foreach (var c in inside[..close].Trim())
        {
            hasTone |= PinyinLetters.HasTone(c);
            if (PinyinLetters.IsCombiningMark(c))
                continue;
            if (count == LongestSyllable || PinyinLetters.Plain(c) is not { } letter)
                return 0;
            letters[count++] = letter;
        }
        return hasTone && PinyinSyllables.Contains(letters[..count]) ? close + 2 : 0;
    }
}
