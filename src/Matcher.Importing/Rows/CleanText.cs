using Matcher.Text;

namespace Matcher.Importing;

/// <summary>Cleans what is stored as text and notes what was wrong with it.</summary>
internal static class CleanText
{
    /// <summary>The cleaned text; null if nothing is left.</summary>
    public static string? Read(string? raw, string field, RowAccount account) => Read(raw, Folding.Clean, field, account);

    /// <summary>The cleaned name, its script left alone; null if nothing is left.</summary>
    public static string? ReadName(string? raw, string field, RowAccount account) => Read(raw, Folding.CleanName, field, account);

    private static string? Read(string? raw, Func<string, string> cleaning, string field, RowAccount account)
    {
        if (raw is null)
            return null;
        var clean = cleaning(raw).Trim();
        if (clean != raw)
            account.Repair(field, Reason(raw, clean), raw, clean.Length == 0 ? null : clean);
        return clean.Length == 0 ? null : clean;
    }

    /// <summary>Names the gravest thing that cleaning repaired.</summary>
    private static string Reason(string raw, string clean)
    {
        if (raw.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')))
            return "control characters";
        var narrow = string.Concat(raw.Where(c => !char.IsWhiteSpace(c)));
        var cleanNarrow = string.Concat(clean.Where(c => !char.IsWhiteSpace(c)));
        if (narrow == cleanNarrow)
            return "white space";
        if (narrow.Length > cleanNarrow.Length && HasToneMark(narrow) && !HasToneMark(cleanNarrow))
            return "pinyin debris";
        return narrow.Where(IsHan).SequenceEqual(cleanNarrow.Where(IsHan)) ? "full-width characters" : "traditional characters";
    }

    private static bool HasToneMark(string text) => text.Any(c => c is >= '\u00e0' and <= '\u01dc' && char.IsLetter(c));

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff' || char.IsSurrogate(c);
}
