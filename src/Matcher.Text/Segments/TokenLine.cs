using System.Text;

namespace Matcher.Text;

/// <summary>Writes the tokens of <see cref="Segmentation.IndexTokens"/> on one line, without making a string of each.</summary>
internal static class TokenLine
{
    private const int Units = char.MaxValue + 1;

    // One bit for each unit that stands on the line by itself; cleared after use.
    [ThreadStatic]
    private static ulong[]? _single;

    /// <summary>The tokens divided by blanks; null if the text has characters of two units, which are left to the readable way.</summary>
    public static string? Write(string folded)
    {
        var line = new StringBuilder(folded.Length * 5);
        var single = _single ??= new ulong[Units / 64];
        try
        {
            return TryTokens(folded, line, single) ? Finish(folded, line, single) : null;
        }
        finally
        {
            Array.Clear(single);
        }
    }

    private static bool TryTokens(string folded, StringBuilder line, ulong[] single)
    {
        for (var i = 0; i < folded.Length;)
        {
            if (char.IsSurrogate(folded[i]))
                return false;
            if (!IsHan(folded[i]))
            {
                var wordEnd = TokenReader.WordEnd(folded, i);
                if (wordEnd > i)
                    Append(EnglishPlurals.Fold(folded[i..wordEnd]), line, single);
                i = Math.Max(i + 1, wordEnd);
                continue;
            }
            var end = i + 1;
            while (end < folded.Length && IsHan(folded[end]))
                end++;
            if (end < folded.Length && char.IsSurrogate(folded[end]))
                return false;
            if (end == i + 1)
                Append(folded.AsSpan(i, 1), line, single);
            for (var first = i; first + 1 < end; first++)
                Append(folded.AsSpan(first, 2), line, single);
            i = end;
        }
        return true;
    }

    private static string Finish(string folded, StringBuilder line, ulong[] single)
    {
        foreach (var c in folded)
        {
            if (IsHan(c) && (single[c >> 6] & (1UL << (c & 63))) == 0)
                Append(new ReadOnlySpan<char>(in c), line, single);
        }
        return line.ToString();
    }

    private static void Append(ReadOnlySpan<char> token, StringBuilder line, ulong[] single)
    {
        if (token.Length == 1)
            single[token[0] >> 6] |= 1UL << (token[0] & 63);
        if (line.Length > 0)
            line.Append(' ');
        line.Append(token);
    }

    private static bool IsHan(char c) => !char.IsSurrogate(c) && Scripts.IsHan(new Rune(c));
}
