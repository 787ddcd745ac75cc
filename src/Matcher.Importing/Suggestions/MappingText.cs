using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Matcher.Importing;

/// <summary>Writes a suggested mapping as JSON with comments, in the order in which people read a table.</summary>
internal static class MappingText
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The word by which a mapping names its kind.</summary>
    public static string Write(RecordKind kind, IReadOnlyList<ColumnSuggestion> columns)
    {
        var text = new StringBuilder("{\n");
        var headers = columns.Select(column => column.Header).ToList();
        text.Append($"  \"name\": {Json(NameOf(headers))},\n");
        text.Append($"  \"kind\": {Json(Domain.Vocabulary<RecordKind>.Of(kind))},\n");
        text.Append($"  \"headers\": [{string.Join(", ", headers.Select(Json))}],\n");
        foreach (var column in columns.Where(column => column.Field is null))
            text.Append($"  // {Comment(column)}\n");
        text.Append($"  \"ignored\": [{string.Join(", ", columns.Where(column => column.Field is null).Select(column => Json(column.Header)))}],\n");
        text.Append("  \"fields\": {");
        foreach (var (index, group) in columns.Where(column => column.Field is not null).GroupBy(column => column.Field!).Index())
        {
            text.Append(index == 0 ? "\n" : ",\n");
            foreach (var column in group)
                text.Append($"    // {Comment(column)}\n");
            text.Append($"    {Json(group.Key)}: {{ \"from\": [{string.Join(", ", group.Select(column => Json(column.Header)))}]{Reading(group)} }}");
        }
        return text.Append("\n  }\n}\n").ToString();
    }

    /// <summary>The same headers get the same name, which is part of the identity of records without a key.</summary>
    private static string NameOf(IEnumerable<string> headers) =>
        $"suggested-{RowIdentity.Hash(string.Join('\u001f', headers.Select(Headers.Fold).Order(StringComparer.Ordinal)))[..8]}";

    /// <summary>Several columns of text each keep their header before them.</summary>
    private static string Reading(IGrouping<string, ColumnSuggestion> group)
    {
        var reading = group.Key == "text" && (group.Count() > 1 || group.Any(column => !column.IsCertain)) ? "labelled" : group.Select(column => column.Reading).FirstOrDefault();
        return reading is null ? "" : $", \"as\": {Json(reading)}";
    }

    private static string Comment(ColumnSuggestion column) =>
        $"{string.Join(' ', column.Header.Split((char[])['\r', '\n', '\u2028', '\u2029', '\u0085'], StringSplitOptions.RemoveEmptyEntries))} → {column.Field ?? "ignored"}: {column.Evidence}{(column.IsCertain ? "" : " (CHECK)")}";

    private static string Json(string text) => JsonSerializer.Serialize(text, Plain);
}
