using System.Globalization;
using Matcher.Domain;
using Microsoft.Data.Sqlite;

namespace Matcher.Storage;

/// <summary>Reads the columns of a row from left to right. What cannot be understood is a damaged store.</summary>
internal sealed class RowReader(Statement statement, string table) : IDisposable
{
    private int _column;

    public bool Next()
    {
        _column = 0;
        try
        {
            return statement.Step();
        }
        catch (SqliteException error)
        {
            throw SqliteErrors.Translate(error, table);
        }
    }

    public string Text() => statement.IsNull(_column) ? throw Damage("a text", _column) : statement.Text(_column++);

    public string? TextOrNull() => SkipNull() ? null : Text();

    public int Number() => statement.Number(_column++) is >= int.MinValue and <= int.MaxValue and var number ? (int)number : throw Damage("a number");

    public int? NumberOrNull() => SkipNull() ? null : Number();

    public double? ShareOrNull() => SkipNull() ? null : statement.Share(_column++);

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

    public void Dispose() => statement.Reset();

    private bool SkipNull()
    {
        if (!statement.IsNull(_column))
            return false;
        _column++;
        return true;
    }

    private StoreException Damage(string expected) => Damage(expected, _column - 1);

    private StoreException Damage(string expected, int column) =>
        new(StoreException.Damaged, $"{table}.{statement.Name(column)}", $"The store holds something that is not {expected}.");
}
