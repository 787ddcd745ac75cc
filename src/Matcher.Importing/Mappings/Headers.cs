using Matcher.Text;

namespace Matcher.Importing;

/// <summary>Compares headers: width of characters, case and white space around them do not count.</summary>
internal static class Headers
{
    public static string Fold(string header) => Folding.Fold(header).Trim();

    public static bool AreSame(IReadOnlyList<string> found, IReadOnlyList<string> expected) =>
        found.Count == expected.Count && found.Select(Fold).ToHashSet(StringComparer.Ordinal).SetEquals(expected.Select(Fold));

    /// <summary>Says how two sets of headers differ.</summary>
    public static string Difference(IReadOnlyList<string> found, IReadOnlyList<string> expected)
    {
        var missing = expected.ExceptBy(found.Select(Fold), Fold).ToList();
        var surplus = found.ExceptBy(expected.Select(Fold), Fold).Take(20).ToList();
        var parts = new List<string>();
        if (missing.Count > 0)
            parts.Add($"missing: {string.Join(", ", missing)}");
        if (surplus.Count > 0)
            parts.Add($"not expected: {string.Join(", ", surplus.Select(header => Excerpt.Of(header, null)))}");
        return string.Join("; ", parts);
    }
}
