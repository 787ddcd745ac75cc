using Microsoft.Data.Sqlite;

namespace Matcher.Storage;

/// <summary>Reads records of one kind with their lists, on one connection inside one transaction.</summary>
internal abstract class RecordReader<T>(SqliteConnection connection, Selection selection, string table, string[] columns) : IDisposable
    where T : class
{
    private readonly RowQuery _query = new(connection,
        $"SELECT {string.Join(", ", columns)} FROM {table} {Parameters.Where(selection, columns[0])} ORDER BY {columns[0]}", table);
    private readonly List<IListCursor> _lists = [];

    /// <summary>Streams the selection.</summary>
    public IEnumerable<T> Read(string id)
    {
        using var rows = Begin(id);
        try
        {
            while (rows.Next())
                yield return Build(rows);
        }
        finally
        {
            End();
        }
    }

    /// <summary>The first of the selection; null if there is none.</summary>
    public T? Find(string id)
    {
        using var rows = Begin(id);
        try
        {
            return rows.Next() ? Build(rows) : null;
        }
        finally
        {
            End();
        }
    }

    public void Dispose()
    {
        _query.Dispose();
        foreach (var list in _lists)
            list.Dispose();
    }

    protected ListCursor<TItem> List<TItem>(ListTable<TItem> table)
    {
        var cursor = new ListCursor<TItem>(table, connection, selection);
        _lists.Add(cursor);
        return cursor;
    }

    /// <summary>Makes the record of the current row.</summary>
    protected abstract T Build(RowReader row);

    private RowReader Begin(string id)
    {
        foreach (var list in _lists)
            list.Begin(id);
        return _query.Run(id);
    }

    private void End()
    {
        foreach (var list in _lists)
            list.End();
    }
}
