using Matcher.Domain;
using Matcher.Matching;
using Microsoft.Data.Sqlite;

namespace Matcher.Storage;

/// <summary>A read transaction that is kept open, on a connection of its own.</summary>
internal sealed class StoreView : IRecordView
{
    private readonly Lock _using = new();
    private readonly string _path;
    private readonly Action<StoreView, ViewConnection> _ended;
    private ViewConnection? _connection;
    private bool _isPinned = true;
    private int _streams;

    /// <summary>Makes a view.</summary>
    /// <param name="connection">Inside a transaction; belongs to the view until it ends.</param>
    /// <param name="version">The version that the transaction sees.</param>
    /// <param name="path">The store, for messages.</param>
    /// <param name="ended">Takes the connection back, outside of any transaction.</param>
    public StoreView(ViewConnection connection, long version, string path, Action<StoreView, ViewConnection> ended) =>
        (_connection, Version, _path, _ended) = (connection, version, path, ended);

    public long Version { get; }

    public ICounselRecords Counsel => new Counsels(this);

    public Candidate? Find(CandidateId id) => Read(connection => connection.Candidates.Find(id.Value));

    public Post? Find(PostId id) => Read(connection => connection.Posts.Find(id.Value));

    public IReadOnlyList<PostId> ListDealtWith(CandidateId id) => Read(connection => connection.ListDealtWith(id));

    public IReadOnlyList<ServiceRecord> ListServices(CandidateId id) => Read(connection => connection.ListServices(id));

    public IReadOnlyList<RecordedOutcome> ReadOutcomes() => Read(connection => connection.ReadOutcomes());

    public IEnumerable<Candidate> ReadCandidates()
    {
        using var reader = Read(connection =>
        {
            _streams++;
            return connection.ReadAll();
        });
        using var candidates = reader.Read("").GetEnumerator();
        try
        {
            // Step by step, so that a long stream does not keep others out.
            while (Read(_ => candidates.MoveNext()))
                yield return candidates.Current;
        }
        finally
        {
            lock (_using)
                _streams--;
        }
    }

    /// <summary>
    /// Begins the transaction again at the same version. Precondition: no commit can come in between, and the version is the store's
    /// last. Does nothing while somebody streams, because a statement that runs keeps its transaction.
    /// </summary>
    public void Renew()
    {
        lock (_using)
        {
            if (_connection is null || _streams > 0)
                return;
            Unpin(_connection);
            Pin(_connection);
        }
    }

    public void Dispose()
    {
        ViewConnection connection;
        lock (_using)
        {
            if (_connection is null)
                return;
            (connection, _connection) = (_connection, null);
            Unpin(connection);
        }

        _ended(this, connection);
    }

    private T Read<T>(Func<ViewConnection, T> read)
    {
        lock (_using)
        {
            ObjectDisposedException.ThrowIf(_connection is null, this);
            var connection = _connection;
            return SqliteErrors.Guard(_path, () =>
            {
                // Only after a renewal that failed halfway.
                if (!_isPinned)
                    Pin(connection);
                return read(connection);
            });
        }
    }

    private sealed class Counsels(StoreView view) : CounselRecords
    {
        protected override T Read<T>(Func<SqliteConnection, T> read) => view.Read(connection => read(connection.Connection));
    }

    private void Pin(ViewConnection connection)
    {
        var version = connection.Begin();
        _isPinned = true;
        if (version == Version)
            return;
        Unpin(connection);
        throw new StoreException(StoreException.Failed, _path, $"A view of version {Version} cannot go on: the store stands at {version}.", isTransient: true);
    }

    private void Unpin(ViewConnection connection)
    {
        if (!_isPinned)
            return;
        _isPinned = false;
        connection.End();
    }
}
