using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Matcher.Indexing;

/// <summary>The tables of the index.</summary>
internal static class IndexSchema
{
    /// <summary>The version of a store that no index ever holds.</summary>
    public const long NotBuilt = -1;

    /// <summary>Rises when the tables, the tokens or the meaning of a column change; an index of another number is built again.</summary>
    private const long Number = 3;

    private const long ApplicationId = 0x4D746978;

    // Tokens come ready from Matcher.Text. The ascii tokenizer takes every character beyond ASCII as part of a token, whatever
    // Unicode's age, so that only the blanks between tokens divide; + # . belong to c++, c# and .net.
    // The table keeps its content: contentless tables with delete lose count of lengths, so that ranks would depend on history.
    private const string Create = """
        CREATE TABLE meta (name TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID;
        INSERT INTO meta VALUES ('store_version', -1);
        CREATE TABLE posts (
          number     INTEGER PRIMARY KEY,
          id         TEXT NOT NULL UNIQUE,
          region     TEXT,
          form       TEXT,
          work_mode  TEXT,
          education  TEXT,
          pay_max    INTEGER,          -- yuan a month
          opens_on   TEXT,
          closes_on  TEXT,
          published_on TEXT,
          provisions INTEGER NOT NULL, -- bit set of ProvisionKind: there or can be arranged
          title_tokens INTEGER NOT NULL -- tokens of the title's text; single characters for queries of one follow them
        );
        CREATE VIRTUAL TABLE words USING fts5 (
          title, text, details, tokenize = "ascii tokenchars '+#.'");
        -- What FTS5 gathers before it writes a list: 16 MB, not one, save a large import most of the merging.
        INSERT INTO words (words, rank) VALUES ('hashsize', 16777216);
        """;

    /// <summary>Tells whether the file holds these tables and they can be read.</summary>
    public static bool IsPresent(SqliteConnection connection) =>
        connection.ExecuteScalar<long>("PRAGMA application_id") == ApplicationId
        && connection.ExecuteScalar<long>("PRAGMA user_version") == Number
        && connection.ExecuteScalar<long>("SELECT count(*) FROM meta WHERE name = 'store_version'") == 1
        && connection.ExecuteScalar<long?>("SELECT count(*) FROM (SELECT rowid FROM words WHERE words MATCH '\"a\"' LIMIT 1)") is not null;

    /// <summary>Makes the tables, empty; what was there goes.</summary>
    public static void Recreate(SqliteConnection connection, SqliteTransaction? transaction)
    {
        connection.Execute("DROP TABLE IF EXISTS words; DROP TABLE IF EXISTS posts; DROP TABLE IF EXISTS meta", transaction: transaction);
        connection.Execute(Create, transaction: transaction);
        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Number}"),
            transaction: transaction);
    }

    public static long StoreVersion(SqliteConnection connection) =>
        connection.ExecuteScalar<long>("SELECT value FROM meta WHERE name = 'store_version'");

    public static void SetStoreVersion(SqliteConnection connection, long version, SqliteTransaction transaction) =>
        connection.Execute("UPDATE meta SET value = @version WHERE name = 'store_version'", new { version }, transaction);
}
