using System.Globalization;

namespace Matcher.Text;

/// <summary>Whole numbers from 0 to 99 in digits or in Chinese numerals (两, 十五, 二十).</summary>
internal static class ChineseNumerals
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>Character class of everything that <see cref="Parse"/> takes, for use in patterns.</summary>
    public const string Pattern = "(?:[0-9]{1,6}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[零一二两三四五六七八九])";

    public static int Parse(ReadOnlySpan<char> text)
    {
        if (char.IsAsciiDigit(text[0]))
            return int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        var ten = text.IndexOf('十');
        if (ten < 0)
            return Digit(text[0]);
        var tens = ten == 0 ? 1 : Digit(text[0]);
        return (tens * 10) + (ten == text.Length - 1 ? 0 : Digit(text[^1]));
    }

    private static int Digit(char c) => c == '两' ? 2 : Digits.IndexOf(c);
}
