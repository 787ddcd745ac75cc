using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using static SQLitePCL.raw;

namespace Matcher.Storage;

/// <summary>
/// A statement that is prepared once and run many times, bound and read by place. A million rows bind some fifty million values; by
/// name and as objects that costs more than SQLite's own work.
/// </summary>
internal sealed class Statement(SqliteConnection connection, string sql) : IDisposable
{
    private readonly byte[] _bytes = new byte[4096];
    private sqlite3_stmt? _prepared;

    private sqlite3_stmt Prepared => _prepared ??= Prepare();

    /// <summary>Rows changed by the last run.</summary>
    public int Changes => sqlite3_changes(connection.Handle);

    /// <summary>Binds a text, counted from 0; null binds NULL.</summary>
    public void Bind(int index, string? value)
    {
        if (value is null)
        {
            BindNull(index);
        }
        else if (value.Length == 0)
        {
            // An empty span has no address, which SQLite takes for NULL.
            Check(sqlite3_bind_text(Prepared, index + 1, ""));
        }
        else
        {
            var length = Encoding.UTF8.GetMaxByteCount(value.Length);
            var bytes = length <= _bytes.Length ? _bytes : new byte[length];
            Check(sqlite3_bind_text(Prepared, index + 1, bytes.AsSpan(0, Encoding.UTF8.GetBytes(value, bytes))));
        }
    }

    public void Bind(int index, long value) => Check(sqlite3_bind_int64(Prepared, index + 1, value));

    public void Bind(int index, double value) => Check(sqlite3_bind_double(Prepared, index + 1, value));

    public void BindNull(int index) => Check(sqlite3_bind_null(Prepared, index + 1));

    /// <summary>Steps to the next row; false at the end.</summary>
    public bool Step()
    {
        var code = sqlite3_step(Prepared);
        if (code == SQLITE_ROW)
            return true;
        if (code != SQLITE_DONE)
            Fail(code);
        return false;
    }

    /// <summary>Ends a run; what is bound stays.</summary>
    public void Reset()
    {
        // It repeats the error of the run, which was told already.
        if (_prepared is { } prepared)
            _ = sqlite3_reset(prepared);
    }

    public bool IsNull(int column) => sqlite3_column_type(Prepared, column) == SQLITE_NULL;

    /// <summary>A text; the span holds until the next step.</summary>
    public ReadOnlySpan<byte> Utf8(int column) => sqlite3_column_blob(Prepared, column);

    public string Text(int column) => Encoding.UTF8.GetString(Utf8(column));

    public long Number(int column) => sqlite3_column_int64(Prepared, column);

    public double Share(int column) => sqlite3_column_double(Prepared, column);

    public string Name(int column) => sqlite3_column_name(Prepared, column).utf8_to_string();

    public void Dispose() => _prepared?.Dispose();

    private sqlite3_stmt Prepare()
    {
        Check(sqlite3_prepare_v2(connection.Handle, sql, out var prepared));
        return prepared;
    }

    private void Check(int code)
    {
        if (code != SQLITE_OK)
            Fail(code);
    }

    private void Fail(int code)
    {
        Reset();
        SqliteException.ThrowExceptionForRC(code, connection.Handle);
    }
}
