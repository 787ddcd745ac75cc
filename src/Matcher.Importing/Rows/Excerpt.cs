namespace Matcher.Importing;

/// <summary>Keeps notes short: of a long value only the part around the first difference.</summary>
internal static class Excerpt
{
    private const int MaxLength = 120;
    private const int Before = 20;

    public static string Of(string value, string? other)
    {
        if (value.Length <= MaxLength)
            return value;
        var start = Math.Max(0, (other is null ? 0 : value.AsSpan().CommonPrefixLength(other)) - Before);
        start = Math.Min(start, value.Length - MaxLength);
        var end = start + MaxLength;
        start += start > 0 && char.IsLowSurrogate(value[start]) ? 1 : 0;
        end -= end < value.Length && char.IsHighSurrogate(value[end - 1]) ? 1 : 0;
        return (start > 0 ? "…" : "") + value[start..end] + (end < value.Length ? "…" : "");
    }
}
