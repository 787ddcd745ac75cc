using System.Buffers;

namespace Matcher.Text;

/// <summary>
/// Folding without the memory of places, for texts in which each unit becomes one unit, as nearly all do: nothing to remove, no white
/// space but single ones between characters, nothing Traditional. The passes are the specification; this says only what they would.
/// </summary>
/// <remarks>An import folds each cell several times, so it decides how fast files come in (`Matcher.Benchmarks import`).</remarks>
internal static class PlainPass
{
    private const int OnStack = 512;

    private static readonly char[][] First = [Map(FoldingLevel.Clean), Map(FoldingLevel.Match)];

    /// <summary>Folds a text.</summary>
    /// <returns>The folded text, the same instance if nothing changed; null if the text needs the passes.</returns>
    public static string? Run(string text, FoldingLevel level, bool simplifies)
    {
        var rented = text.Length > OnStack ? ArrayPool<char>.Shared.Rent(text.Length) : null;
        var folded = rented is null ? stackalloc char[OnStack] : rented;
        try
        {
            folded = folded[..text.Length];
            if (!TryFold(text, folded, level) || (simplifies && SimplifyingPass.Changes(folded)))
                return null;
            return folded.SequenceEqual(text) ? text : new string(folded);
        }
        finally
        {
            if (rented is not null)
                ArrayPool<char>.Shared.Return(rented);
        }
    }

    private static bool TryFold(string text, Span<char> folded, FoldingLevel level)
    {
        var map = First[(int)level];
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var to = map[c];
            if (to == '\0')
            {
                if (!DebrisPass.IsSpace(c) || i == 0 || i + 1 == text.Length || map[text[i + 1]] == '\0')
                    return false;
                to = DebrisPass.Space(DebrisPass.IsLineBreak(c), level);
            }
            else if (c is '(' or '（' && PinyinDebris.LengthAt(text, i) > 0)
            {
                return false;
            }
            folded[i] = to;
        }
        return true;
    }

    /// <summary>What the first pass makes of each unit; 0 where it looks further or removes it.</summary>
    private static char[] Map(FoldingLevel level)
    {
        var map = new char[char.MaxValue + 1];
        for (var c = 0; c < map.Length; c++)
            map[c] = DebrisPass.IsSpace((char)c) || DebrisPass.IsInvisible((char)c) || char.IsSurrogate((char)c) ? '\0' : DebrisPass.Narrow((char)c, level);
        return map;
    }
}
