using Microsoft.Data.Sqlite;

namespace Matcher.Storage;

/// <summary>One read: a connection inside a transaction, so that all its statements see the same commit.</summary>
internal sealed class ReadScope : IDisposable
{
    private readonly SqliteTransaction _transaction;
    private readonly Action _ended;

    public ReadScope(SqliteConnection connection, Action ended)
    {
        Connection = connection;
        _transaction = connection.BeginTransaction(deferred: true);
        _ended = ended;
    }

    public SqliteConnection Connection { get; }

    public void Dispose()
    {
        _transaction.Dispose();
        Connection.Dispose();
        _ended();
    }
}
