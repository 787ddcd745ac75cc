using Dapper;
using Microsoft.Data.Sqlite;

namespace Matcher.Storage;

/// <summary>Opens connections to the store's file.</summary>
internal sealed class StoreConnections(string path) : IDisposable
{
    /// <summary>How long a checkpoint waits for readers before it is put off.</summary>
    private const string BusyTimeout = "PRAGMA busy_timeout = 250";

    private readonly string _readers = new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = SqliteOpenMode.ReadWrite,
        Pooling = true,
    }.ToString();

    /// <summary>A reader from the pool: sees the last commit, cannot write.</summary>
    public SqliteConnection OpenReader() => SqliteErrors.Guard(path, () =>
    {
        var connection = new SqliteConnection(_readers);
        connection.Open();
        connection.Execute("PRAGMA query_only = ON; PRAGMA temp_store = MEMORY; PRAGMA busy_timeout = 5000");
        return connection;
    });

    /// <summary>The writer: creates the file if there is none.</summary>
    public SqliteConnection OpenWriter()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        try
        {
            connection.Open();
            // Deleted content is overwritten, and nothing of it goes to files elsewhere.
            connection.Execute($"{BusyTimeout}; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON");
            connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 0");
            return connection;
        }
        catch (SqliteException error)
        {
            connection.Dispose();
            throw SqliteErrors.Translate(error, path);
        }
    }

    public void Dispose()
    {
        using var connection = new SqliteConnection(_readers);
        SqliteConnection.ClearPool(connection);
    }
}
