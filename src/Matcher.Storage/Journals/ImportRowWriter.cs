using Matcher.Matching;
using Microsoft.Data.Sqlite;

namespace Matcher.Storage;

/// <summary>Writes rows of imports.</summary>
internal sealed class ImportRowWriter(SqliteConnection connection) : IDisposable
{
    private readonly RowBinder _put = new(connection,
        "INSERT OR REPLACE INTO import_rows (import_id, number, outcome, record_id, notes) VALUES ($0, $1, $2, $3, $4)");

    public void Put(string importId, ImportRow row) => _put
        .Text(importId)
        .LongNumber(row.Number)
        .Word<RowOutcome>(row.Outcome)
        .Text(row.RecordId)
        .Text(NoteText.Of(row.Notes))
        .Run();

    public void Dispose() => _put.Dispose();
}
