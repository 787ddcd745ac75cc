using System.Text;

namespace Matcher.Text;

/// <summary>Cuts folded text into runs of Han characters and words.</summary>
internal static class TokenReader
{
    /// <summary>Bigrams of Han runs (the character itself for a run of one) and words, in text order.</summary>
    public static IEnumerable<SearchToken> Tokens(string folded)
    {
        var i = 0;
        while (i < folded.Length)
        {
            var rune = RuneAt(folded, i);
            if (Scripts.IsHan(rune))
            {
                var end = HanRunEnd(folded, i);
                foreach (var token in Bigrams(folded, i, end))
                    yield return token;
                i = end;
            }
            else if (WordEnd(folded, i) is var end && end > i)
            {
                yield return new SearchToken(EnglishPlurals.Fold(folded[i..end]), i, end - i);
                i = end;
            }
            else
            {
                i += rune.Utf16SequenceLength;
            }
        }
    }

    /// <summary>Each Han character by itself, in text order: what one-character queries look for.</summary>
    public static IEnumerable<SearchToken> HanCharacters(string folded)
    {
        for (var i = 0; i < folded.Length;)
        {
            var rune = RuneAt(folded, i);
            if (Scripts.IsHan(rune))
                yield return new SearchToken(rune.ToString(), i, rune.Utf16SequenceLength);
            i += rune.Utf16SequenceLength;
        }
    }

    private static IEnumerable<SearchToken> Bigrams(string folded, int start, int end)
    {
        var second = start + RuneAt(folded, start).Utf16SequenceLength;
        if (second == end)
        {
            yield return new SearchToken(folded[start..end], start, end - start);
            yield break;
        }
        for (var first = start; second < end;)
        {
            var next = second + RuneAt(folded, second).Utf16SequenceLength;
            yield return new SearchToken(folded[first..next], first, next - first);
            (first, second) = (second, next);
        }
    }

    private static int HanRunEnd(string folded, int start)
    {
        var i = start;
        while (i < folded.Length && RuneAt(folded, i) is var rune && Scripts.IsHan(rune))
            i += rune.Utf16SequenceLength;
        return i;
    }

    /// <summary>End of the word that starts here; the start itself when none does. Names such as c++, c# and .net stay whole.</summary>
    public static int WordEnd(string folded, int start)
    {
        if (folded.AsSpan(start).StartsWith(".net", StringComparison.Ordinal) && !IsWordAt(folded, start + 4))
            return start + 4;
        var i = start;
        while (i < folded.Length && IsWordAt(folded, i))
            i += RuneAt(folded, i).Utf16SequenceLength;
        if (i == start)
            return start;
        var sign = folded.AsSpan(i) switch
        {
            ['+', '+', ..] => 2,
            ['#', ..] => 1,
            _ => 0,
        };
        return sign > 0 && !IsWordAt(folded, i + sign) ? i + sign : i;
    }

    private static bool IsWordAt(string folded, int at) =>
        at < folded.Length && RuneAt(folded, at) is var rune && Rune.IsLetterOrDigit(rune) && !Scripts.IsHan(rune);

    /// <summary>The character at a position; U+FFFD for half of a surrogate pair.</summary>
    private static Rune RuneAt(string text, int at) => Rune.TryGetRuneAt(text, at, out var rune) ? rune : Rune.ReplacementChar;
}
