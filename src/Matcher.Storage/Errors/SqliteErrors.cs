using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace Matcher.Storage;

/// <summary>Translates what SQLite reports into the store's exceptions. Messages of SQLite name columns, never values.</summary>
internal static class SqliteErrors
{
    public static StoreException Translate(SqliteException error, string place)
    {
        var (code, isTransient) = error.SqliteErrorCode switch
        {
            SQLITE_BUSY or SQLITE_LOCKED => (StoreException.Busy, true),
            SQLITE_NOTADB => (StoreException.NotAStore, false),
            SQLITE_CORRUPT => (StoreException.Damaged, false),
            SQLITE_FULL => (StoreException.DiskFull, true),
            SQLITE_CANTOPEN or SQLITE_READONLY or SQLITE_PERM or SQLITE_IOERR => (StoreException.Inaccessible, false),
            _ => (StoreException.Failed, false),
        };
        return new StoreException(code, place, $"The store reported: {error.Message}", isTransient, error);
    }

    /// <summary>Runs an action and translates.</summary>
    public static T Guard<T>(string place, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (SqliteException error)
        {
            throw Translate(error, place);
        }
    }
}
