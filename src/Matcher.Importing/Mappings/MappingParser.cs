using System.Text.Json;
using Matcher.Domain;

namespace Matcher.Importing;

/// <summary>Reads a mapping from JSON; every fault is named with its path.</summary>
internal static class MappingParser
{
    private static readonly string[] Members = ["name", "kind", "about", "headers", "ignored", "cells", "repeats", "fields"];
    private static readonly string[] FieldMembers = ["from", "also", "as"];

    /// <exception cref="MappingFormatException">The JSON is not a mapping.</exception>
    public static Mapping Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return Read(document.RootElement);
        }
        // Half a surrogate pair in a text is found only when the text is read.
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw new MappingFormatException("$", $"is not JSON: {fault.Message}");
        }
    }

    private static Mapping Read(JsonElement root)
    {
        CheckMembers(root, "$", Members);
        var name = Text(root, "name", "$.name");
        if (!Identifier.IsValid(name) || name.Contains(':', StringComparison.Ordinal) || name.Length > Mapping.MaxNameLength)
            throw new MappingFormatException("$.name", $"was '{name}'; allowed are 1 to {Mapping.MaxNameLength} characters of A-Z a-z 0-9 . _ - that start with a letter or a digit.");
        var kind = Word(root, "kind", ("posts", RecordKind.Posts), ("candidates", RecordKind.Candidates), ("fairs", RecordKind.Fairs), ("courses", RecordKind.Courses));
        var headers = Texts(root, "headers", "$.headers", isRequired: true);
        if (headers.GroupBy(Headers.Fold).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new MappingFormatException("$.headers", $"names '{twice.First()}' twice.");
        var fields = ReadFields(root, kind, headers);
        CheckUse(headers, Texts(root, "ignored", "$.ignored", isRequired: false), fields);
        return new()
        {
            Name = name,
            Kind = kind,
            Headers = headers,
            Fields = fields,
            HasListLiterals = Word(root, "cells", ("plain", false), ("list-literal", true)),
            KeepsRepeats = Word(root, "repeats", ("merged", false), ("separate", true)),
        };
    }

    private static List<FieldMapping> ReadFields(JsonElement root, RecordKind kind, IReadOnlyList<string> headers)
    {
        if (!root.TryGetProperty("fields", out var element) || element.ValueKind != JsonValueKind.Object)
            throw new MappingFormatException("$.fields", "is missing; an object of fields is required.");
        var fields = new List<FieldMapping>();
        foreach (var member in element.EnumerateObject())
        {
            var path = $"$.fields.{member.Name}";
            CheckMembers(member.Value, path, FieldMembers);
            var field = new FieldMapping(member.Name,
                member.Value.TryGetProperty("as", out _) ? Text(member.Value, "as", $"{path}.as") : null,
                Columns(member.Value, "from", path, headers),
                Columns(member.Value, "also", path, headers));
            FieldCatalogue.Check(kind, field, path);
            if (fields.Any(other => other.Field == field.Field))
                throw new MappingFormatException(path, "stands there twice.");
            fields.Add(field);
        }
        if (FieldCatalogue.Required(kind).FirstOrDefault(required => fields.All(field => field.Field != required)) is { } missing)
            throw new MappingFormatException($"$.fields.{missing}", $"is missing; a record of {Domain.Vocabulary<RecordKind>.Of(kind)} needs it.");
        return fields;
    }

    private static List<string> Columns(JsonElement element, string name, string path, IReadOnlyList<string> headers)
    {
        var columns = Texts(element, name, $"{path}.{name}", isRequired: false);
        for (var i = 0; i < columns.Count; i++)
        {
            if (!headers.Contains(columns[i], StringComparer.Ordinal))
                throw new MappingFormatException($"{path}.{name}[{i}]", $"was '{columns[i]}', which is not one of $.headers.");
        }
        return columns;
    }

    /// <summary>Nothing of a file is dropped by oversight: a column is read or named as ignored.</summary>
    private static void CheckUse(List<string> headers, List<string> ignored, List<FieldMapping> fields)
    {
        var used = fields.SelectMany(field => field.From.Concat(field.Also)).ToHashSet(StringComparer.Ordinal);
        if (headers.FirstOrDefault(header => !used.Contains(header) && !ignored.Contains(header)) is { } unused)
            throw new MappingFormatException("$.ignored", $"does not name '{unused}', which no field reads.");
        if (ignored.FirstOrDefault(header => !headers.Contains(header) || used.Contains(header)) is { } wrong)
            throw new MappingFormatException("$.ignored", $"names '{wrong}', which is read or is not one of $.headers.");
    }

    private static void CheckMembers(JsonElement element, string path, string[] allowed)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw new MappingFormatException(path, "is not an object.");
        foreach (var member in element.EnumerateObject())
        {
            if (!allowed.Contains(member.Name, StringComparer.Ordinal))
                throw new MappingFormatException($"{path}.{member.Name}", $"is not known; allowed are {string.Join(", ", allowed)}.");
        }
    }

    private static T Word<T>(JsonElement element, string name, params ReadOnlySpan<(string Word, T Value)> words)
    {
        if (!element.TryGetProperty(name, out _) && name != "kind")
            return words[0].Value;
        var given = Text(element, name, $"$.{name}");
        foreach (var (word, value) in words)
        {
            if (word == given)
                return value;
        }
        var allowed = new List<string>();
        foreach (var (word, _) in words)
            allowed.Add(word);
        throw new MappingFormatException($"$.{name}", $"was '{given}'; allowed are {string.Join(", ", allowed)}.");
    }

    private static string Text(JsonElement element, string name, string path) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text
            : throw new MappingFormatException(path, "is missing or not a text.");

    private static List<string> Texts(JsonElement element, string name, string path, bool isRequired)
    {
        if (!element.TryGetProperty(name, out var list))
            return isRequired ? throw new MappingFormatException(path, "is missing; a list of texts is required.") : [];
        if (list.ValueKind != JsonValueKind.Array || list.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String))
            throw new MappingFormatException(path, "is not a list of texts.");
        return [.. list.EnumerateArray().Select(item => item.GetString()!)];
    }
}
