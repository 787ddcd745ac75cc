using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using static SQLitePCL.raw;

namespace Matcher.Indexing;

/// <summary>A statement that writes, prepared once and bound by place: names and objects would cost more than the writing.</summary>
internal sealed class IndexStatement : IDisposable
{
    private readonly sqlite3 _handle;
    private readonly sqlite3_stmt _prepared;
    private byte[] _bytes = new byte[4096];
    private int _parameter;

    public IndexStatement(SqliteConnection connection, string sql)
    {
        _handle = connection.Handle!;
        Check(sqlite3_prepare_v2(_handle, sql, out _prepared));
    }

    /// <summary>Binds the next parameter.</summary>
    public IndexStatement Text(string? value)
    {
        _parameter++;
        if (value is null)
            Check(sqlite3_bind_null(_prepared, _parameter));
        else if (value.Length == 0)
            // An empty span has no address, which SQLite takes for NULL.
            Check(sqlite3_bind_text(_prepared, _parameter, ""));
        else
            Check(sqlite3_bind_text(_prepared, _parameter, Utf8(value)));
        return this;
    }

    /// <summary>Binds the next parameter.</summary>
    public IndexStatement Number(long? value)
    {
        _parameter++;
        Check(value is { } number ? sqlite3_bind_int64(_prepared, _parameter, number) : sqlite3_bind_null(_prepared, _parameter));
        return this;
    }

    /// <summary>Runs the statement; the next value bound is the first again.</summary>
    /// <returns>The first column of the first row; null if there is none.</returns>
    public long? Run()
    {
        _parameter = 0;
        var code = sqlite3_step(_prepared);
        long? value = code == SQLITE_ROW ? sqlite3_column_int64(_prepared, 0) : null;
        var end = sqlite3_reset(_prepared);
        Check(code is SQLITE_ROW or SQLITE_DONE ? end : code);
        return value;
    }

    public void Dispose() => _prepared.Dispose();

    private ReadOnlySpan<byte> Utf8(string value)
    {
        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (most > _bytes.Length)
            _bytes = new byte[most];
        return _bytes.AsSpan(0, Encoding.UTF8.GetBytes(value, _bytes));
    }

    private void Check(int code)
    {
        if (code != SQLITE_OK)
            SqliteException.ThrowExceptionForRC(code, _handle);
    }
}
