using Matcher.Matching;

namespace Matcher.Importing;

/// <summary>The account of an import.</summary>
public sealed record ImportReport
{
    /// <summary>The counts, as they stand in the journal. Accepted + repaired + merged + refused = rows.</summary>
    public required ImportSummary Summary { get; init; }

    /// <summary>Whether nothing was written because only a check was asked for; the counts are what would have been.</summary>
    public required bool IsValidateOnly { get; init; }

    /// <summary>How the file was read.</summary>
    public required SourceDescription Source { get; init; }

    /// <summary>What the mapping makes of each column, in the order of the file.</summary>
    public required IReadOnlyList<ColumnUse> Columns { get; init; }

    /// <summary>Employers that were not there before.</summary>
    public required long EmployersAdded { get; init; }

    /// <summary>The ten most frequent reasons of each outcome, by outcome; most frequent first, ties by field and reason.</summary>
    public required IReadOnlyList<ReasonCount> Reasons { get; init; }

    /// <summary>The first rows that were not simply accepted, at most <see cref="ImportRequest.MaxNotedRows"/>.</summary>
    public required IReadOnlyList<ImportRow> Notes { get; init; }

    /// <summary>What the write changed, for what is derived from the store; null if nothing was written.</summary>
    public required StoreChange? Change { get; init; }
}
