using Microsoft.Data.Sqlite;

namespace Matcher.Storage;

/// <summary>A prepared query that can run again for another id.</summary>
internal sealed class RowQuery : IDisposable
{
    private readonly SqliteCommand _command;
    private readonly SqliteParameter _id;
    private readonly string _table;

    public RowQuery(SqliteConnection connection, string sql, string table)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        _id = _command.Parameters.AddWithValue("$id", "");
        _table = table;
    }

    public RowReader Run(string id)
    {
        _id.Value = id;
        return new RowReader(SqliteErrors.Guard(_table, _command.ExecuteReader), _table);
    }

    public void Dispose() => _command.Dispose();
}
