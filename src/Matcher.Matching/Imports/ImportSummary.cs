namespace Matcher.Matching;

/// <summary>The journal entry of an import. Accepted + repaired + merged + refused = rows.</summary>
public sealed record ImportSummary
{
    /// <summary>The import's id.</summary>
    public required string Id { get; init; }

    /// <summary>The file's name, without its folder.</summary>
    public required string FileName { get; init; }

    /// <summary>The mapping used.</summary>
    public required string Mapping { get; init; }

    /// <summary>When it ended.</summary>
    public required DateTimeOffset FinishedAt { get; init; }

    /// <summary>Rows with content, the header not counted.</summary>
    public long Rows { get; init; }

    /// <summary>Rows taken as they stood.</summary>
    public long Accepted { get; init; }

    /// <summary>Rows taken after repairs.</summary>
    public long Repaired { get; init; }

    /// <summary>Rows that belong to a record that was already there.</summary>
    public long Merged { get; init; }

    /// <summary>Rows not taken.</summary>
    public long Refused { get; init; }

    /// <summary>Records that were not there before.</summary>
    public long Added { get; init; }

    /// <summary>Records that were there and changed.</summary>
    public long Changed { get; init; }
}
