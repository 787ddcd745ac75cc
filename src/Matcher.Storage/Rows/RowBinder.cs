using System.Globalization;
using Matcher.Domain;
using Microsoft.Data.Sqlite;

namespace Matcher.Storage;

/// <summary>Fills the parameters of a prepared statement from left to right; the mirror of <see cref="RowReader"/>.</summary>
internal sealed class RowBinder : IDisposable
{
    private readonly SqliteCommand _command;
    private readonly SqliteParameter[] _parameters;
    private int _column;

    /// <summary>Binds <paramref name="count"/> parameters named <c>$0</c>, <c>$1</c> and so on.</summary>
    public RowBinder(SqliteConnection connection, string sql, int count)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        _parameters = [.. Enumerable.Range(0, count).Select(i => _command.Parameters.AddWithValue(Name(i), DBNull.Value))];
    }

    public static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"${index}");

    public RowBinder Text(string? value) => Set(value);

    public RowBinder Number(int? value) => Set(value);

    public RowBinder LongNumber(long value) => Set(value);

    public RowBinder Share(double? value) => Set(value);

    public RowBinder Flag(bool? value) => Set(value switch { null => null, true => 1, false => 0 });

    public RowBinder Amount(decimal? value) => Set(value?.ToString(CultureInfo.InvariantCulture));

    public RowBinder Day(DateOnly? value) => Set(value?.ToString("O", CultureInfo.InvariantCulture));

    public RowBinder Instant(DateTimeOffset? value) => Set(value?.ToString("O", CultureInfo.InvariantCulture));

    public RowBinder Word<T>(T? value)
        where T : struct, Enum => Set(value is { } member ? Vocabulary<T>.Of(member) : null);

    /// <summary>Runs the statement and begins the next row.</summary>
    /// <returns>The number of rows changed.</returns>
    public int Run()
    {
        _column = 0;
        return _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();

    private RowBinder Set(object? value)
    {
        _parameters[_column++].Value = value ?? DBNull.Value;
        return this;
    }
}
