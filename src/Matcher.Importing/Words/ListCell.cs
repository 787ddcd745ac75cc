using Matcher.Text;

namespace Matcher.Importing;

/// <summary>Lists in one cell: entries divided by semicolons, parts of an entry by colons.</summary>
internal static class ListCell
{
    /// <summary>The entries, cleaned; empty ones are passed over.</summary>
    public static string[] Entries(string text) => Folding.Clean(text).Replace('；', ';').Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Tells whether the cell says that there is nothing, which differs from saying nothing.</summary>
    public static bool IsNone(string text) => Folding.Fold(text) is "none" or "无";

    /// <summary>The parts of an entry.</summary>
    public static string[] Parts(string entry) => entry.Replace('：', ':').Split(':', StringSplitOptions.TrimEntries);

    /// <summary>The entries without repetitions, which are noted.</summary>
    public static IReadOnlyList<string> Distinct(string text, string field, RowAccount account)
    {
        var entries = Entries(text);
        var distinct = entries.Distinct(StringComparer.Ordinal).ToList();
        if (distinct.Count < entries.Length)
            account.Repair(field, "repeated entry", text, string.Join(';', distinct));
        return distinct;
    }
}
