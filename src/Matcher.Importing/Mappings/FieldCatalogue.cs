using System.Collections.Frozen;

namespace Matcher.Importing;

/// <summary>All fields and readings that a mapping may name.</summary>
internal static class FieldCatalogue
{
    private static readonly FrozenSet<string> PostNames = Names(PostFields.Readings.Keys, "id", "key");
    private static readonly FrozenSet<string> FairNames = Names(FairFields.Readings.Keys, "id", "key");
    private static readonly FrozenSet<string> CourseNames = Names(CourseFields.Readings.Keys, "id", "key");
    private static readonly FrozenSet<string> CandidateNames = Names(CandidateFields.Readings.Keys, "id", "key");

    /// <summary>The fields, by the names under which they stand in files.</summary>
    public static FrozenSet<string> FieldNames(RecordKind kind) => kind switch
    {
        RecordKind.Posts => PostNames,
        RecordKind.Candidates => CandidateNames,
        RecordKind.Courses => CourseNames,
        _ => FairNames,
    };

    /// <summary>The fields without which a record cannot be.</summary>
    public static IReadOnlyList<string> Required(RecordKind kind) => kind switch
    {
        RecordKind.Posts => ["title"],
        RecordKind.Fairs or RecordKind.Courses => ["name"],
        _ => [],
    };

    /// <exception cref="MappingFormatException">The field or its reading is not known.</exception>
    public static void Check(RecordKind kind, FieldMapping field, string path)
    {
        var names = FieldNames(kind);
        if (!names.Contains(field.Field))
            throw new MappingFormatException(path, $"is not a field; allowed are {string.Join(", ", names.Order(StringComparer.Ordinal))}.");
        if (field.Field is "id" or "key")
        {
            if (field.Reading is not null || field.From.Count != 1 || field.Also.Count > 0)
                throw new MappingFormatException(path, "takes exactly one column in 'from' and nothing else.");
            return;
        }
        CheckReading(kind, field, path);
        if (field.From.Count + field.Also.Count == 0)
            throw new MappingFormatException($"{path}.from", "names no column.");
    }

    private static void CheckReading(RecordKind kind, FieldMapping field, string path)
    {
        IReadOnlyCollection<string> readings = kind switch
        {
            RecordKind.Posts => PostFields.Readings.Keys,
            RecordKind.Candidates => CandidateFields.Readings.Keys,
            RecordKind.Courses => CourseFields.Readings.Keys,
            _ => FairFields.Readings.Keys,
        };
        if (field.Reading is not null && !readings.Contains(field.ReadingName, StringComparer.Ordinal))
        {
            var allowed = readings.Where(name => name.StartsWith(field.Field + "/", StringComparison.Ordinal)).Select(name => name[(field.Field.Length + 1)..]);
            throw new MappingFormatException($"{path}.as", $"was '{field.Reading}'; allowed are {string.Join(", ", allowed.DefaultIfEmpty("none"))}, or no 'as' for the usual reading.");
        }
        var recognises = kind switch
        {
            RecordKind.Posts => PostFields.Readings[field.ReadingName].Recognises,
            RecordKind.Candidates => CandidateFields.Readings[field.ReadingName].Recognises,
            RecordKind.Courses => CourseFields.Readings[field.ReadingName].Recognises,
            _ => FairFields.Readings[field.ReadingName].Recognises,
        };
        if (field.Also.Count > 0 && recognises is null)
            throw new MappingFormatException($"{path}.also", "is not possible here: such values have no form by which to know them.");
    }

    private static FrozenSet<string> Names(IEnumerable<string> readings, params ReadOnlySpan<string> more) =>
        readings.Where(name => !name.Contains('/', StringComparison.Ordinal)).Concat(more.ToArray()).ToFrozenSet(StringComparer.Ordinal);
}
