using Dapper;
using Matcher.Domain;
using Microsoft.Data.Sqlite;

namespace Matcher.Storage;

/// <summary>A reader's connection with its prepared statements, used by one view after the other. Not safe for several threads.</summary>
internal sealed class ViewConnection : IDisposable
{
    private readonly SqliteConnection _connection;

    public ViewConnection(SqliteConnection connection)
    {
        _connection = connection;
        (Candidates, Posts) = (new(connection, Selection.One), new(connection, Selection.One));
    }

    public SqliteConnection Connection => _connection;

    public CandidateReader Candidates { get; }

    public PostReader Posts { get; }

    /// <summary>Begins a transaction at the last commit.</summary>
    /// <returns>Its version.</returns>
    public long Begin()
    {
        _connection.Execute("BEGIN DEFERRED");
        // The transaction begins with its first read.
        return StoreMeta.Version(_connection);
    }

    public void End() => _connection.Execute("ROLLBACK");

    public IReadOnlyList<PostId> ListDealtWith(CandidateId id) => OutcomeTable.ListDealtWith(_connection, id);

    public IReadOnlyList<ServiceRecord> ListServices(CandidateId id) => ServiceTable.List(_connection, id, null, int.MaxValue);

    public IReadOnlyList<RecordedOutcome> ReadOutcomes() => OutcomeTable.All(_connection);

    public CandidateReader ReadAll() => new(_connection, Selection.All);

    public void Dispose()
    {
        Candidates.Dispose();
        Posts.Dispose();
        _connection.Dispose();
    }
}
