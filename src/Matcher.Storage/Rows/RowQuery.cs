using Microsoft.Data.Sqlite;

namespace Matcher.Storage;

/// <summary>A prepared query that can run again for other values.</summary>
internal sealed class RowQuery(SqliteConnection connection, string sql, string table) : IDisposable
{
    // Parameters are bound by place; a query of everything has none.
    private readonly bool _hasParameter = sql.Contains('$', StringComparison.Ordinal);
    private readonly Statement _statement = new(connection, sql);

    /// <summary>Runs it; the reader is to be disposed before the next run.</summary>
    public RowReader Run(string id) => SqliteErrors.Guard(table, () =>
    {
        if (_hasParameter)
            _statement.Bind(0, id);
        return new RowReader(_statement, table);
    });

    /// <summary>Runs it with two texts and a number.</summary>
    public RowReader Run(string first, string second, int third) => SqliteErrors.Guard(table, () =>
    {
        _statement.Bind(0, first);
        _statement.Bind(1, second);
        _statement.Bind(2, third);
        return new RowReader(_statement, table);
    });

    public void Dispose() => _statement.Dispose();
}
