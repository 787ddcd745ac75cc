using System.Globalization;

namespace Matcher.Text;

/// <summary>First pass of folding: width, case, invisible characters, white space and pinyin debris.</summary>
internal static class DebrisPass
{
    public static MappedText Run(MappedText source, FoldingLevel level)
    {
        var target = new MappedText(source.Length);
        var i = 0;
        while (i < source.Length)
        {
            var c = source[i];
            if (IsSpace(c))
            {
                i = CopySpace(source, i, target, level);
                continue;
            }
            if (IsInvisible(c))
            {
                i++;
                continue;
            }
            var afterHan = target.Length > 0 && Scripts.EndsWithHan(target.Span);
            if (c is '(' or '（' && afterHan && PinyinDebris.LengthAt(source.Span, i) is > 0 and var length)
            {
                i += length;
                continue;
            }
            target.Append(Narrow(c, level), source.Starts[i], source.Ends[i]);
            i++;
        }
        return target;
    }

    /// <summary>Copies a run of white space (and invisible characters between) as one space or line break; nothing at either end of the text.</summary>
    private static int CopySpace(MappedText source, int from, MappedText target, FoldingLevel level)
    {
        var hasLineBreak = false;
        var i = from;
        for (; i < source.Length && (IsSpace(source[i]) || IsInvisible(source[i])); i++)
            hasLineBreak |= IsLineBreak(source[i]);
        if (target.Length > 0 && i < source.Length)
            target.Append(Space(hasLineBreak, level), source.Starts[from], source.Ends[i - 1]);
        return i;
    }

    /// <summary>A unit that stays, as the first pass leaves it.</summary>
    public static char Narrow(char c, FoldingLevel level)
    {
        var half = CharacterWidths.Narrow(c, level);
        return level == FoldingLevel.Match ? char.ToLowerInvariant(half) : half;
    }

    /// <summary>What a run of white space becomes.</summary>
    public static char Space(bool hasLineBreak, FoldingLevel level) => hasLineBreak && level == FoldingLevel.Clean ? '\n' : ' ';

    public static bool IsLineBreak(char c) => c is '\n' or '\r' or '\u2028' or '\u2029' or '\u0085';

    public static bool IsSpace(char c) => c is '\t' or '\n' or '\r' || char.IsWhiteSpace(c);

    public static bool IsInvisible(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
        || c is '\uFE0E' or '\uFE0F' or '\uFFFD';
}
