using Microsoft.Data.Sqlite;

namespace Matcher.Storage;

/// <summary>Writes records of one kind with their lists, on one connection. The first column is the id.</summary>
internal abstract class RecordWriter<T>(SqliteConnection connection, string table, string[] columns) : IDisposable
{
    private readonly RowBinder _put = new(connection,
        $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({Parameters.Of(columns.Length)}) " +
        $"ON CONFLICT ({columns[0]}) DO UPDATE SET {string.Join(", ", columns.Skip(1).Select(column => $"{column} = excluded.{column}"))}");
    private readonly RowBinder _delete = new(connection, $"DELETE FROM {table} WHERE {columns[0]} = $0");
    private readonly List<IDisposable> _lists = [];

    /// <summary>Writes a record; <paramref name="before"/> is what is there, null if nothing.</summary>
    public void Put(T? before, T record)
    {
        Bind(_put, record);
        _put.Run();
        WriteLists(before, record);
    }

    /// <summary>Deletes a record with its lists; false if there is none.</summary>
    public bool Delete(string id) => _delete.Text(id).Run() > 0;

    public void Dispose()
    {
        _put.Dispose();
        _delete.Dispose();
        foreach (var list in _lists)
            list.Dispose();
    }

    protected ListWriter<TItem> List<TItem>(ListTable<TItem> table)
    {
        var writer = new ListWriter<TItem>(table, connection);
        _lists.Add(writer);
        return writer;
    }

    /// <summary>Fills all columns, in order.</summary>
    protected abstract void Bind(RowBinder row, T record);

    protected abstract void WriteLists(T? before, T record);
}
