using System.Globalization;
using Matcher.Domain;
using Microsoft.Data.Sqlite;

namespace Matcher.Storage;

/// <summary>Reads the columns of a row from left to right. What cannot be understood is a damaged store.</summary>
internal sealed class RowReader(SqliteDataReader reader, string table) : IDisposable
{
    private int _column;

    public bool Next()
    {
        _column = 0;
        try
        {
            return reader.Read();
        }
        catch (SqliteException error)
        {
            throw SqliteErrors.Translate(error, table);
        }
    }

    public string Text() => reader.GetString(_column++);

    public string? TextOrNull() => SkipNull() ? null : Text();

    public int Number() => reader.GetInt32(_column++);

    public int? NumberOrNull() => SkipNull() ? null : Number();

    public double? ShareOrNull() => SkipNull() ? null : reader.GetDouble(_column++);

    public bool Flag() => Number() != 0;

    public bool? FlagOrNull() => SkipNull() ? null : Flag();

    public decimal? AmountOrNull() => SkipNull() ? null : decimal.Parse(Text(), CultureInfo.InvariantCulture);

    public DateOnly Day() => DateOnly.TryParseExact(Text(), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Damage("a day");

    public DateOnly? DayOrNull() => SkipNull() ? null : Day();

    public DateTimeOffset Instant() =>
        DateTimeOffset.TryParseExact(Text(), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : throw Damage("an instant");

    public DateTimeOffset? InstantOrNull() => SkipNull() ? null : Instant();

    public T Word<T>()
        where T : struct, Enum => Vocabulary<T>.TryParse(Text(), out var value) ? value : throw Damage(typeof(T).Name);

    public T? WordOrNull<T>()
        where T : struct, Enum => SkipNull() ? null : Word<T>();

    /// <summary>Text that a type of Domain checks when it is made.</summary>
    public T? MadeOrNull<T>(Func<string, T> make)
        where T : struct => SkipNull() ? null : make(Text());

    public void Dispose() => reader.Dispose();

    private bool SkipNull()
    {
        if (!reader.IsDBNull(_column))
            return false;
        _column++;
        return true;
    }

    private StoreException Damage(string expected) =>
        new(StoreException.Damaged, $"{table}.{reader.GetName(_column - 1)}", $"The store holds something that is not {expected}.");
}
