using Dapper;
using Matcher.Matching;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace Matcher.Indexing;

/// <summary>The file of the index, with the one connection that reads and writes it. What cannot be read is thrown away.</summary>
internal sealed class IndexFile : IDisposable
{
    private readonly string _path;

    public IndexFile(string path)
    {
        _path = path;
        Writer = OpenOrRecreate();
    }

    public SqliteConnection Writer { get; private set; }

    public static bool IsDamage(SqliteException error) => error.SqliteErrorCode is SQLITE_CORRUPT or SQLITE_NOTADB;

    /// <summary>Deletes the file and begins an empty one.</summary>
    public void StartAnew()
    {
        Close();
        foreach (var suffix in new[] { "", "-wal", "-shm" })
            File.Delete(_path + suffix);
        Writer = OpenWriter();
        IndexSchema.Recreate(Writer, transaction: null);
    }

    /// <summary>Gives back what a large write took on disk and in memory.</summary>
    public void EmptyLog()
    {
        Writer.ExecuteScalar<long>("PRAGMA wal_checkpoint(TRUNCATE)");
        Writer.Execute("PRAGMA shrink_memory");
    }

    public PostIndexException Translate(SqliteException error) => IsDamage(error)
        ? new PostIndexException(PostIndexException.Damaged, _path, "The index cannot be read; build it again.", inner: error)
        : new PostIndexException(PostIndexException.Failed, _path, $"The index reported: {error.Message}",
            error.SqliteErrorCode is SQLITE_BUSY or SQLITE_LOCKED or SQLITE_FULL, error);

    public void Dispose() => Close();

    private SqliteConnection OpenOrRecreate()
    {
        try
        {
            Writer = OpenWriter();
            if (IndexSchema.IsPresent(Writer))
                return Writer;
        }
        catch (SqliteException error) when (IsDamage(error) || error.SqliteErrorCode == SQLITE_ERROR)
        {
            // Whatever this file was, it is not an index that this program can read.
        }
        StartAnew();
        return Writer;
    }

    private SqliteConnection OpenWriter()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _path, Pooling = false }.ToString());
        try
        {
            connection.Open();
            // NORMAL: after a power cut the last commits may be missing, which the store's version tells.
            connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void Close() => Writer?.Dispose();
}
