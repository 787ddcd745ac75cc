using Microsoft.Data.Sqlite;

namespace Matcher.Storage;

/// <summary>Writes one list of records.</summary>
internal sealed class ListWriter<T>(ListTable<T> table, SqliteConnection connection) : IDisposable
{
    private readonly RowBinder _insert = new(connection, table.Insert);
    private readonly RowBinder _delete = new(connection, table.Delete);

    /// <summary>Makes the list of a record what it shall be; <paramref name="before"/> is null for a new record.</summary>
    public void Write(string owner, IReadOnlyList<T>? before, IReadOnlyList<T> items)
    {
        if (before is not null && before.SequenceEqual(items))
            return;
        if (before is { Count: > 0 })
            _delete.Text(owner).Run();
        for (var i = 0; i < items.Count; i++)
        {
            _insert.Text(owner).Number(i);
            table.Bind(_insert, items[i]);
            _insert.Run();
        }
    }

    public void Dispose()
    {
        _insert.Dispose();
        _delete.Dispose();
    }
}
