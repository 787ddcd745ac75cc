using System.Globalization;
using Dapper;
using Matcher.Domain;
using Matcher.Matching;
using Microsoft.Data.Sqlite;

namespace Matcher.Storage;

/// <summary>The journal of imports.</summary>
internal static class ImportJournal
{
    private const string PutSummary = """
        INSERT INTO imports (id, file_name, mapping, finished_at, rows, accepted, repaired, merged, refused, added, changed)
        VALUES (@Id, @FileName, @Mapping, @FinishedAt, @Rows, @Accepted, @Repaired, @Merged, @Refused, @Added, @Changed)
        ON CONFLICT (id) DO UPDATE SET
          file_name = excluded.file_name, mapping = excluded.mapping, finished_at = excluded.finished_at,
          rows = excluded.rows, accepted = excluded.accepted, repaired = excluded.repaired, merged = excluded.merged,
          refused = excluded.refused, added = excluded.added, changed = excluded.changed
        """;

    private const string ListSummaries = """
        SELECT id AS Id, file_name AS FileName, mapping AS Mapping, finished_at AS FinishedAt, rows AS Rows, accepted AS Accepted,
          repaired AS Repaired, merged AS Merged, refused AS Refused, added AS Added, changed AS Changed
        FROM imports ORDER BY number DESC LIMIT @count
        """;

    private const string ListRows = """
        SELECT number AS Number, outcome AS Outcome, record_id AS RecordId, notes AS Notes
        FROM import_rows WHERE import_id = @importId ORDER BY number
        """;

    public static void Put(SqliteConnection connection, ImportSummary summary) => connection.Execute(PutSummary, new
    {
        summary.Id,
        summary.FileName,
        summary.Mapping,
        FinishedAt = summary.FinishedAt.ToString("O", CultureInfo.InvariantCulture),
        summary.Rows,
        summary.Accepted,
        summary.Repaired,
        summary.Merged,
        summary.Refused,
        summary.Added,
        summary.Changed,
    });

    public static IReadOnlyList<ImportSummary> List(SqliteConnection connection, int count) =>
    [
        .. connection.Query<SummaryLine>(ListSummaries, new { count }).Select(line => new ImportSummary
        {
            Id = line.Id,
            FileName = line.FileName,
            Mapping = line.Mapping,
            FinishedAt = DateTimeOffset.ParseExact(line.FinishedAt, "O", CultureInfo.InvariantCulture),
            Rows = line.Rows,
            Accepted = line.Accepted,
            Repaired = line.Repaired,
            Merged = line.Merged,
            Refused = line.Refused,
            Added = line.Added,
            Changed = line.Changed,
        }),
    ];

    public static IReadOnlyList<ImportRow> Rows(SqliteConnection connection, string importId) =>
    [
        .. connection.Query<RowLine>(ListRows, new { importId }).Select(line =>
            new ImportRow(line.Number, Vocabulary<RowOutcome>.Parse(line.Outcome), line.RecordId, NoteText.Parse(line.Notes))),
    ];

    private sealed record SummaryLine(string Id, string FileName, string Mapping, string FinishedAt, long Rows, long Accepted,
        long Repaired, long Merged, long Refused, long Added, long Changed);

    private sealed record RowLine(long Number, string Outcome, string? RecordId, string Notes);
}
