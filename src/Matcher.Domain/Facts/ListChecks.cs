namespace Matcher.Domain;

internal static class ListChecks
{
    private const int MaxItemLength = 200;

    internal static void Lengths(List<Violation> found, int max, params ReadOnlySpan<(string Field, int Count)> lists)
    {
        foreach (var (field, count) in lists)
        {
            if (count > max)
                found.Add(new(field, $"has {count} entries; at most {max} are allowed."));
        }
    }

    internal static void Unique<T, TKey>(List<Violation> found, string field, string keyField, IReadOnlyList<T> items, Func<T, TKey> key)
    {
        var seen = new HashSet<TKey>();
        for (var i = 0; i < items.Count; i++)
        {
            if (!seen.Add(key(items[i])))
                found.Add(new($"{field}[{i}].{keyField}", $"'{key(items[i])}' stands there twice; one entry is allowed."));
        }
    }

    internal static void Texts(List<Violation> found, string field, IReadOnlyList<string> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(items[i]) || items[i].Length > MaxItemLength)
                found.Add(new($"{field}[{i}]", $"has {items[i]?.Length ?? 0} characters; 1 to {MaxItemLength} are allowed and not only spaces."));
        }
    }
}
