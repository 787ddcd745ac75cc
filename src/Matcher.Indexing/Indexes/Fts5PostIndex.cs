using Matcher.Domain;
using Matcher.Matching;
using Microsoft.Data.Sqlite;

namespace Matcher.Indexing;

/// <summary>
/// The post index on SQLite FTS5, in the file <c>index.db</c>, and its image in memory, which answers the searches with the scores
/// that FTS5 would give. Readers never wait for a write; a search sees one state from start to end. A write is one transaction, and
/// the image follows its commit, so that searches go on with the old content until it is done.
/// </summary>
/// <remarks>
/// <para>Titles, texts, industries, places, majors and skills are searched; employers' names are not part of a post and are not.</para>
/// <para>Cost: opening reads the file once; memory is about 4 bytes a token beside ids and words. Every match is looked at, so
/// order, totals and facets are exact and no answer is an estimate.</para>
/// </remarks>
public sealed class Fts5PostIndex : IPostIndex
{
    private const string FileName = "index.db";

    private readonly Lock _writing = new();
    private readonly IndexFile _file;
    private volatile IndexImage _image;
    private long _storeVersion;
    private bool _isDamaged;
    private bool _isDisposed;

    private Fts5PostIndex(IndexFile file)
    {
        _file = file;
        _image = Load(file);
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
            return Open(new IndexFile(path));
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
                using var rows = new PostRows(connection);
                var segments = new SegmentLine();
                foreach (var post in ReadAhead.Of(posts.Select(PostLine.Of)))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    segments.Add(rows.Add(post), post);
                }
                return IndexImage.Of(segments.Build());
            });
            _file.EmptyLog();
        }
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The index was never built; a part of the posts would pass for all of them.</exception>
    public void Apply(IEnumerable<Post> put, IReadOnlyCollection<PostId> deleted, long storeVersion)
    {
        ArgumentNullException.ThrowIfNull(put);
        ArgumentNullException.ThrowIfNull(deleted);
        ArgumentOutOfRangeException.ThrowIfNegative(storeVersion);
        lock (_writing)
        {
            if (StoreVersion == IndexSchema.NotBuilt)
                throw new InvalidOperationException("The index holds no version of the store; rebuild it first.");
            var before = _image.Count;
            Write(storeVersion, (connection, transaction) =>
            {
                var removed = new List<PostId>();
                var added = new SegmentLine();
                using var rows = new PostRows(connection);
                foreach (var id in deleted)
                    Remove(id);
                foreach (var post in ReadAhead.Of(put.Select(PostLine.Of)))
                {
                    Remove(post.Id);
                    added.Add(rows.Add(post), post);
                }
                return _image.After(removed, added.Build(), from => SegmentRows.Read(connection, transaction, from, CancellationToken.None));

                void Remove(PostId id)
                {
                    if (!_image.Holds(id))
                        return;
                    rows.Delete(id);
                    removed.Add(id);
                }
            });
            if (_image.Count - before > Segment.MostPosts / 2)
                _file.EmptyLog();
        }
    }

    /// <inheritdoc/>
    public PostSearchResult Search(PostQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Count, 1);
        if (query.Sort == PostSort.Distance && query.Near is null)
            throw new ArgumentException("A query by distance was without a point; near is required.", nameof(query));
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        cancellationToken.ThrowIfCancellationRequested();
        return new ImageSearch(_image, query).Run(cancellationToken);
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

    // The image is made before the commit and shown after it: what fails leaves both as they were.
    private void Write(long storeVersion, Func<SqliteConnection, SqliteTransaction, IndexImage> write)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        try
        {
            using var transaction = _file.Writer.BeginTransaction();
            var image = write(_file.Writer, transaction);
            IndexSchema.SetStoreVersion(_file.Writer, storeVersion, transaction);
            transaction.Commit();
            _image = image;
            Volatile.Write(ref _storeVersion, storeVersion);
        }
        catch (SqliteException error)
        {
            throw Report(error);
        }
    }

    private static Fts5PostIndex Open(IndexFile file)
    {
        try
        {
            return new Fts5PostIndex(file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static IndexImage Read(SqliteConnection connection, SqliteTransaction? transaction, CancellationToken cancellationToken) =>
        IndexImage.Of(SegmentRows.Read(connection, transaction, long.MinValue, cancellationToken));

    // A file that opens but cannot be read through is damaged like one that does not open.
    private static IndexImage Load(IndexFile file)
    {
        try
        {
            return Read(file.Writer, transaction: null, CancellationToken.None);
        }
        catch (Exception error) when (error is FormatException or ArgumentException or InvalidCastException
            || (error is SqliteException fault && IndexFile.IsDamage(fault)))
        {
            file.StartAnew();
            return IndexImage.Empty;
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
