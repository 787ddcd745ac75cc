using Dapper;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace Matcher.Storage;

/// <summary>The writer's connection with its prepared statements, used by one transaction after the other.</summary>
internal sealed class WriteSession : IDisposable
{
    private readonly string _path;
    private long _version;

    public WriteSession(SqliteConnection connection, string path, StoreViews views)
    {
        _path = path;
        Connection = connection;
        Log = new StoreLog(connection, path, views);
        _version = StoreMeta.Version(connection);
        (PostReader, PostWriter) = (new(connection, Selection.One), new(connection));
        (EmployerReader, EmployerWriter) = (new(connection, Selection.One), new(connection));
        (CandidateReader, CandidateWriter) = (new(connection, Selection.One), new(connection));
        (FairReader, FairWriter) = (new(connection, Selection.One), new(connection));
        (CourseReader, CourseWriter) = (new(connection, Selection.One), new(connection));
        PostsByTitle = new RowQuery(connection, "SELECT id FROM posts WHERE employer_id = $0 AND title = $1 ORDER BY id LIMIT $2", PostTables.Posts);
        ImportRows = new ImportRowWriter(connection);
    }

    public SqliteConnection Connection { get; }

    public PostReader PostReader { get; }

    public PostWriter PostWriter { get; }

    public EmployerReader EmployerReader { get; }

    public EmployerWriter EmployerWriter { get; }

    public CandidateReader CandidateReader { get; }

    public CandidateWriter CandidateWriter { get; }

    public FairReader FairReader { get; }

    public FairWriter FairWriter { get; }

    public CourseReader CourseReader { get; }

    public CourseWriter CourseWriter { get; }

    /// <summary>Ids of an employer's posts with a title.</summary>
    public RowQuery PostsByTitle { get; }

    public ImportRowWriter ImportRows { get; }

    public StoreLog Log { get; }

    /// <summary>The version after the last commit.</summary>
    public long Version => Volatile.Read(ref _version);

    public T Guard<T>(Func<T> action) => SqliteErrors.Guard(_path, action);

    public void Begin() => Guard(() => Connection.Execute("BEGIN IMMEDIATE"));

    /// <summary>Commits.</summary>
    /// <returns>The version after it.</returns>
    public long Commit(bool hasChanges, bool changesCandidates) => Guard(() =>
    {
        if (hasChanges)
            Connection.Execute("UPDATE meta SET value = value + 1 WHERE name = 'version'");
        if (changesCandidates)
            StoreMeta.ChangeCandidatesMark(Connection);
        var version = StoreMeta.Version(Connection);
        Connection.Execute("COMMIT");
        Volatile.Write(ref _version, version);
        return version;
    });

    /// <summary>Gives back the memory of the page cache.</summary>
    public void Shrink() => Guard(() => Connection.Execute("PRAGMA shrink_memory"));

    public void Rollback()
    {
        // Some errors, such as a full disk, have ended the transaction already.
        if (sqlite3_get_autocommit(Connection.Handle) == 0)
            Guard(() => Connection.Execute("ROLLBACK"));
    }

    public void Dispose()
    {
        foreach (IDisposable statement in new IDisposable[] { PostReader, PostWriter, EmployerReader, EmployerWriter, CandidateReader, CandidateWriter, FairReader, FairWriter, CourseReader, CourseWriter, PostsByTitle, ImportRows })
            statement.Dispose();
        Connection.Dispose();
        Log.Dispose();
    }
}
