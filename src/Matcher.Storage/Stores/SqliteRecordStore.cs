using Matcher.Domain;
using Matcher.Matching;
using Microsoft.Data.Sqlite;

namespace Matcher.Storage;

/// <summary>
/// The system of record in one SQLite file, <c>store.db</c>, in write-ahead mode: any number of readers beside one writer.
/// Deleted and replaced data of people is overwritten in the file, not only unlinked.
/// </summary>
/// <remarks>The version counts commits that changed records; journal entries and saved requests alone do not raise it.</remarks>
public sealed class SqliteRecordStore : IRecordStore
{
    private const string FileName = "store.db";

    /// <summary>How long a writer waits for readers of older versions that have held the housekeeping up for long.</summary>
    private static readonly TimeSpan MostPatience = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly IDisposable _lock;
    private readonly StoreConnections _connections;
    private readonly StoreViews _views;
    private readonly WriteSession _session;
    private readonly string _path;
    private readonly byte[] _secret;
    private bool _isDisposed;

    private SqliteRecordStore(string path, IDisposable writerLock, StoreConnections connections, SqliteConnection writer)
    {
        _path = path;
        _lock = writerLock;
        _connections = connections;
        _secret = StoreMeta.Secret(writer);
        _views = new StoreViews(connections, path, TidyIfDue);
        _session = new WriteSession(writer, path, _views);
        // A process that was killed may have left content behind that it had deleted.
        _session.Log.EraseAll(_session.Version);
    }

    /// <inheritdoc/>
    public long Version => Read(StoreMeta.Version);

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> CandidatesMark => Read(StoreMeta.CandidatesMark);

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Secret => _secret;

    /// <summary>
    /// Whether deleted content still stands in a file, because a reader looks at an older commit or the disk failed. Tried again
    /// at the end of every read, view and write.
    /// </summary>
    public bool IsErasurePending => _session.Log.EraseIsDue;

    /// <inheritdoc/>
    public ICounselRecords Counsel => new Counsels(this);

    internal int OpenViews => _views.Count;

    /// <summary>Opens the store of a folder for reading and writing; makes folder and store if there is none.</summary>
    /// <param name="folder">The folder; <c>store.db</c> and <c>writer.lock</c> stand in it.</param>
    /// <param name="time">The clock, for the dates of migrations.</param>
    /// <exception cref="StoreException">Another process has it open, the file is no store, is newer than the program or cannot be used.</exception>
    public static SqliteRecordStore Open(string folder, TimeProvider time)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(time);
        var path = Path.Combine(folder, FileName);
        CreateFolder(folder);
        var writerLock = WriterLock.Take(folder);
        SqliteConnection? writer = null;
        try
        {
            var connections = new StoreConnections(path);
            writer = connections.OpenWriter();
            return SqliteErrors.Guard(path, () =>
            {
                Migrator.Migrate(writer, path, time);
                StoreMeta.Complete(writer);
                return new SqliteRecordStore(path, writerLock, connections, writer);
            });
        }
        catch
        {
            writer?.Dispose();
            writerLock.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public IEnumerable<Post> ReadPosts() => Stream(connection => new PostReader(connection, Selection.All));

    /// <inheritdoc/>
    public IEnumerable<Post> ReadPosts(IReadOnlyCollection<PostId> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return PostSelection.Read(ids, BeginRead, _path);
    }

    /// <inheritdoc/>
    public IEnumerable<Employer> ReadEmployers() => Stream(connection => new EmployerReader(connection, Selection.All));

    /// <inheritdoc/>
    public IEnumerable<Candidate> ReadCandidates() => Stream(connection => new CandidateReader(connection, Selection.All));

    /// <inheritdoc/>
    public IReadOnlyList<Fair> ReadFairs() => [.. Stream(connection => new FairReader(connection, Selection.All))];

    /// <inheritdoc/>
    public IEnumerable<Course> ReadCourses() => Stream(connection => new CourseReader(connection, Selection.All));

    /// <inheritdoc/>
    public Post? Find(PostId id) => Find(id.Value, connection => new PostReader(connection, Selection.One));

    /// <inheritdoc/>
    public Employer? Find(EmployerId id) => Find(id.Value, connection => new EmployerReader(connection, Selection.One));

    /// <inheritdoc/>
    public Candidate? Find(CandidateId id) => Find(id.Value, connection => new CandidateReader(connection, Selection.One));

    /// <inheritdoc/>
    public Fair? Find(FairId id) => Find(id.Value, connection => new FairReader(connection, Selection.One));

    /// <inheritdoc/>
    public Course? Find(CourseId id) => Find(id.Value, connection => new CourseReader(connection, Selection.One));

    /// <inheritdoc/>
    public IReadOnlyList<Post> ListPosts(PostId? after, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return [.. Stream(connection => new PostReader(connection, Selection.After), after?.Value).Take(count)];
    }

    /// <inheritdoc/>
    public IReadOnlyList<Candidate> ListCandidates(CandidateId? after, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return [.. Stream(connection => new CandidateReader(connection, Selection.After), after?.Value).Take(count)];
    }

    /// <inheritdoc/>
    public StoreCounts Count() => Read(StoreMeta.Count);

    /// <inheritdoc/>
    public RecordedOutcome? Find(OutcomeId id) => Read(connection => OutcomeTable.Find(connection, id));

    /// <inheritdoc/>
    public IReadOnlyList<NumberedOutcome> ListOutcomes(OutcomeQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Read(connection => OutcomeTable.List(connection, query));
    }

    /// <inheritdoc/>
    public Plan? Find(PlanId id, int? version = null) => Read(connection => PlanTable.Find(connection, id, version));

    /// <inheritdoc/>
    public Plan? FindPlanOf(CandidateId id) => Read(connection => PlanTable.FindOf(connection, id));

    /// <inheritdoc/>
    public IReadOnlyList<Plan> ListPlanVersions(PlanId id, int after, int count) => Read(connection => PlanTable.List(connection, id, after, count));

    /// <inheritdoc/>
    public IReadOnlyList<ServiceRecord> ListServices(CandidateId id, ServiceId? after, int count) => Read(connection => ServiceTable.List(connection, id, after, count));

    /// <inheritdoc/>
    public ServiceRecord? Find(ServiceId id) => Read(connection => ServiceTable.Find(connection, id));

    /// <inheritdoc/>
    public IReadOnlyList<ModelEvent> ListModelEvents() => Read(ModelJournal.List);

    /// <inheritdoc/>
    public SavedRequest? FindRequest(string requestId) => Read(connection => RequestJournal.Find(connection, requestId));

    /// <inheritdoc/>
    public IReadOnlyList<ImportSummary> ListImports(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Read(connection => ImportJournal.List(connection, count));
    }

    /// <inheritdoc/>
    public IReadOnlyList<ImportRow> ReadImportRows(string importId) => Read(connection => ImportJournal.Rows(connection, importId));

    /// <inheritdoc/>
    public IRecordWriter BeginWrite()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        _gate.Wait();
        try
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            _session.Begin();
            return new SqliteRecordWriter(_session, () => _gate.Release());
        }
        catch
        {
            _gate.Release();
            throw;
        }
    }

    /// <inheritdoc/>
    public IRecordView OpenView()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return _views.Open();
    }

    /// <inheritdoc/>
    public void Settle()
    {
        if (_session.Log.IsOverdue)
            _views.WaitForOlder(_session.Version, MostPatience);
        TidyIfDue();
    }

    /// <summary>Waits for a write under way, then closes the files and ends all views.</summary>
    public void Dispose()
    {
        if (_isDisposed)
            return;
        _gate.Wait();
        _isDisposed = true;
        _views.Dispose();
        _session.Log.Tidy(_session.Version);
        _connections.Dispose();
        _session.Dispose();
        _lock.Dispose();
        _gate.Release();
    }

    private static void CreateFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreException.Inaccessible, folder, "The folder of the store cannot be made.", inner: error);
        }
    }

    private T Read<T>(Func<SqliteConnection, T> read)
    {
        using var scope = BeginRead();
        return SqliteErrors.Guard(_path, () => read(scope.Connection));
    }

    private T? Find<T>(string id, Func<SqliteConnection, RecordReader<T>> open)
        where T : class => Read(connection =>
    {
        using var reader = open(connection);
        return reader.Find(id);
    });

    private sealed class Counsels(SqliteRecordStore store) : CounselRecords
    {
        protected override T Read<T>(Func<SqliteConnection, T> read) => store.Read(read);
    }

    private IEnumerable<T> Stream<T>(Func<SqliteConnection, RecordReader<T>> open, string? after = null)
        where T : class
    {
        using var scope = BeginRead();
        using var reader = open(scope.Connection);
        foreach (var record in reader.Read(after ?? ""))
            yield return record;
    }

    private ReadScope BeginRead()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return new ReadScope(_connections.OpenReader(), TidyIfDue);
    }

    /// <summary>What had to wait for a reader is made up for when the reader is done.</summary>
    private void TidyIfDue()
    {
        if (_isDisposed || !_session.Log.IsDue || _views.HasOlder(_session.Version) || !_gate.Wait(0))
            return;
        try
        {
            if (!_isDisposed)
                _session.Log.Tidy(_session.Version);
        }
        finally
        {
            _gate.Release();
        }
    }
}
