using System.Globalization;
using Matcher.Domain;
using Microsoft.Data.Sqlite;

namespace Matcher.Storage;

/// <summary>Fills the parameters of a prepared statement from left to right; the mirror of <see cref="RowReader"/>.</summary>
internal sealed class RowBinder(SqliteConnection connection, string sql) : IDisposable
{
    private readonly Statement _statement = new(connection, sql);
    private int _column;

    public static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"${index}");

    public RowBinder Text(string? value)
    {
        _statement.Bind(_column++, value);
        return this;
    }

    public RowBinder Number(int? value) => Set(value);

    public RowBinder LongNumber(long value) => Set(value);

    public RowBinder Share(double? value)
    {
        if (value is { } share)
            _statement.Bind(_column++, share);
        else
            _statement.BindNull(_column++);
        return this;
    }

    public RowBinder Flag(bool? value) => Set(value switch { null => null, true => 1L, false => 0L });

    public RowBinder Amount(decimal? value) => Text(value?.ToString(CultureInfo.InvariantCulture));

    public RowBinder Day(DateOnly? value) => Text(value?.ToString("O", CultureInfo.InvariantCulture));

    public RowBinder Instant(DateTimeOffset? value) => Text(value?.ToString("O", CultureInfo.InvariantCulture));

    public RowBinder Word<T>(T? value)
        where T : struct, Enum => Text(value is { } member ? Vocabulary<T>.Of(member) : null);

    /// <summary>Runs the statement and begins the next row.</summary>
    /// <returns>The number of rows changed.</returns>
    public int Run()
    {
        _column = 0;
        _statement.Step();
        _statement.Reset();
        return _statement.Changes;
    }

    public void Dispose() => _statement.Dispose();

    private RowBinder Set(long? value)
    {
        if (value is { } number)
            _statement.Bind(_column++, number);
        else
            _statement.BindNull(_column++);
        return this;
    }
}
