using Microsoft.Data.Sqlite;

namespace Matcher.Storage;

/// <summary>Walks a child table in step with the records that own its rows: both are ordered by id.</summary>
internal sealed class ListCursor<T>(ListTable<T> table, SqliteConnection connection, Selection selection) : IListCursor
{
    private readonly RowQuery _query = new(connection, table.Select(selection), table.Name);
    private readonly List<T> _items = [];
    private string _id = "";
    private RowReader? _rows;
    private string? _owner;

    public void Begin(string id) => _id = id;

    /// <summary>The list of the next record; ids must rise from call to call.</summary>
    public IReadOnlyList<T> Take(string owner)
    {
        if (_rows is null)
        {
            _rows = _query.Run(_id);
            Step(_rows);
        }
        if (_owner != owner)
            return [];
        _items.Clear();
        do
        {
            _items.Add(table.Read(_rows));
            Step(_rows);
        }
        while (_owner == owner);
        return _items.ToArray();
    }

    public void End()
    {
        _rows?.Dispose();
        _rows = null;
        _owner = null;
    }

    public void Dispose()
    {
        End();
        _query.Dispose();
    }

    private void Step(RowReader rows) => _owner = rows.Next() ? rows.Text() : null;
}
