using Matcher.Domain;
using Matcher.Matching;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace Matcher.Indexing;

/// <summary>
/// The post index on SQLite FTS5, in the file <c>index.db</c>. Readers never wait for a write; a search sees one state from
/// start to end. Rebuilding happens in one transaction, so that searches go on with the old content until it is done.
/// </summary>
/// <remarks>Titles, texts, industries, places, majors and skills are searched; employers' names are not part of a post and are not.</remarks>
public sealed class Fts5PostIndex : IPostIndex
{
    private const string FileName = "index.db";

    private readonly Lock _writing = new();
    private readonly IndexFile _file;
    private long _storeVersion;
    private bool _isDamaged;
    private bool _isDisposed;

    private Fts5PostIndex(IndexFile file)
    {
        _file = file;
        _storeVersion = IndexSchema.StoreVersion(file.Writer);
    }

    /// <inheritdoc/>
    public string Name => "sqlite-fts5";

    /// <inheritdoc/>
    public long StoreVersion => Volatile.Read(ref _storeVersion);

    /// <summary>Opens the index of a folder; one that is missing, damaged or of another version is begun anew and reports -1.</summary>
    /// <exception cref="PostIndexException">The file can neither be used nor replaced.</exception>
    public static Fts5PostIndex Open(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var path = Path.Combine(folder, FileName);
        try
        {
            Directory.CreateDirectory(folder);
            return new Fts5PostIndex(new IndexFile(path));
        }
        catch (Exception error) when (error is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new PostIndexException(PostIndexException.Failed, path, $"The index cannot be opened: {error.Message}", inner: error);
        }
    }

    /// <inheritdoc/>
    public void Rebuild(IEnumerable<Post> posts, long storeVersion, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(posts);
        ArgumentOutOfRangeException.ThrowIfNegative(storeVersion);
        lock (_writing)
        {
            if (_isDamaged)
                _file.StartAnew();
            _isDamaged = false;
            Write(storeVersion, (connection, transaction) =>
            {
                IndexSchema.Recreate(connection, transaction);
                using var rows = new PostRows(connection, transaction);
                foreach (var post in posts)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    rows.Add(post);
                }
            });
            _file.EmptyLog();
        }
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The index was never built; a part of the posts would pass for all of them.</exception>
    public void Apply(IReadOnlyCollection<Post> put, IReadOnlyCollection<PostId> deleted, long storeVersion)
    {
        ArgumentNullException.ThrowIfNull(put);
        ArgumentNullException.ThrowIfNull(deleted);
        ArgumentOutOfRangeException.ThrowIfNegative(storeVersion);
        lock (_writing)
        {
            if (StoreVersion == IndexSchema.NotBuilt)
                throw new InvalidOperationException("The index holds no version of the store; rebuild it first.");
            Write(storeVersion, (connection, transaction) =>
            {
                using var rows = new PostRows(connection, transaction);
                foreach (var id in deleted)
                    rows.Delete(id);
                foreach (var post in put)
                {
                    rows.Delete(post.Id);
                    rows.Add(post);
                }
            });
        }
    }

    /// <inheritdoc/>
    public PostSearchResult Search(PostQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Count, 1);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            using var connection = _file.OpenReader();
            using var transaction = connection.BeginTransaction(deferred: true);
            // Ranking begins with a pass over all matches inside one step; the rows after it look at the token themselves.
            using var interrupt = cancellationToken.Register(() => sqlite3_interrupt(connection.Handle));
            return new IndexSearch(connection, transaction, query).Run(cancellationToken);
        }
        catch (SqliteException error) when (error.SqliteErrorCode == SQLITE_INTERRUPT)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (SqliteException error)
        {
            throw Report(error);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_writing)
        {
            _isDisposed = true;
            _file.Dispose();
        }
    }

    private void Write(long storeVersion, Action<SqliteConnection, SqliteTransaction> write)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        try
        {
            using var transaction = _file.Writer.BeginTransaction();
            write(_file.Writer, transaction);
            IndexSchema.SetStoreVersion(_file.Writer, storeVersion, transaction);
            transaction.Commit();
            Volatile.Write(ref _storeVersion, storeVersion);
        }
        catch (SqliteException error)
        {
            throw Report(error);
        }
    }

    private PostIndexException Report(SqliteException error)
    {
        if (IndexFile.IsDamage(error))
        {
            _isDamaged = true;
            Volatile.Write(ref _storeVersion, IndexSchema.NotBuilt);
        }
        return _file.Translate(error);
    }
}
