using System.Globalization;
using System.Reflection;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Matcher.Storage;

/// <summary>Brings a store to the program's schema: numbered scripts, each in its own transaction, each recorded.</summary>
internal static class Migrator
{
    /// <summary>Marks the file as ours in its header ("Mtch").</summary>
    public const int ApplicationId = 0x4D746368;

    /// <exception cref="StoreException">The file is somebody else's, or newer than the program.</exception>
    public static void Migrate(SqliteConnection connection, string path, TimeProvider time)
    {
        RequireOurs(connection, path);
        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"));
        connection.Execute("CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL)");
        var applied = connection.ExecuteScalar<long?>("SELECT max(number) FROM migrations") ?? 0;
        var scripts = Scripts();
        if (applied > scripts[^1].Number)
        {
            throw new StoreException(StoreException.Newer, path, string.Create(CultureInfo.InvariantCulture,
                $"The store has schema {applied}; this program knows schemas up to {scripts[^1].Number}. Use a newer program."));
        }
        foreach (var (number, name) in scripts.Where(script => script.Number > applied))
            Apply(connection, number, name, time);
    }

    private static void RequireOurs(SqliteConnection connection, string path)
    {
        var isEmpty = connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_schema") == 0;
        if (!isEmpty && connection.ExecuteScalar<long>("PRAGMA application_id") != ApplicationId)
            throw new StoreException(StoreException.NotAStore, path, "The file is a database of another program.");
    }

    private static List<(long Number, string Name)> Scripts() =>
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Select(name => (long.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture), name))
            .OrderBy(script => script.Item1),
    ];

    private static void Apply(SqliteConnection connection, long number, string name, TimeProvider time)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        using var transaction = connection.BeginTransaction();
        connection.Execute(reader.ReadToEnd(), transaction: transaction);
        connection.Execute("INSERT INTO migrations (number, name, applied_at) VALUES (@number, @name, @at)",
            new { number, name, at = time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture) }, transaction);
        transaction.Commit();
    }
}
