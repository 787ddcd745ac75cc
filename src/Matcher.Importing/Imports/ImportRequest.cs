using Matcher.Matching;

namespace Matcher.Importing;

/// <summary>What to import and how.</summary>
public sealed record ImportRequest
{
    /// <summary>What the file holds.</summary>
    public required RecordKind Kind { get; init; }

    /// <summary>The file's name, for messages, the journal and the delimiter; never opened. A folder before it is not kept.</summary>
    public required string FileName { get; init; }

    /// <summary>The sheet of a workbook; null for the first that is not hidden.</summary>
    public string? SheetName { get; init; }

    /// <summary>
    /// Name of a shipped mapping; null to choose by the headers; <c>suggest</c> to make one from the file's words if no mapping has
    /// its headers. Excludes <see cref="MappingJson"/>.</summary>
    public string? MappingName { get; init; }

    /// <summary>A mapping of the caller's own, as JSON.</summary>
    public string? MappingJson { get; init; }

    /// <summary>Read, check and report everything, but write nothing.</summary>
    public bool IsValidateOnly { get; init; }

    /// <summary>The most rows whose notes are kept in the report; 0 or more. All are in the journal.</summary>
    public int MaxNotedRows { get; init; } = 100;

    /// <summary>Told of every row in the order of the file, as soon as it is accounted for; null if nobody asks. The store's writer is held meanwhile.</summary>
    public Action<ImportRow>? OnRow { get; init; }

    /// <summary>Id of the import; null to have one made.</summary>
    public string? ImportId { get; init; }
}
