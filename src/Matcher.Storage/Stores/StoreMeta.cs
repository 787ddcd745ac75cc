using System.Security.Cryptography;
using Dapper;
using Matcher.Matching;
using Microsoft.Data.Sqlite;

namespace Matcher.Storage;

/// <summary>What the store keeps about itself.</summary>
internal static class StoreMeta
{
    private const int SecretBytes = 32;

    /// <summary>Fills in what a new store lacks.</summary>
    public static void Complete(SqliteConnection connection) => connection.Execute(
        "INSERT INTO meta (name, value) VALUES ('version', 0), ('secret', @secret) ON CONFLICT (name) DO NOTHING",
        new { secret = RandomNumberGenerator.GetBytes(SecretBytes) });

    public static long Version(SqliteConnection connection) =>
        connection.ExecuteScalar<long>("SELECT value FROM meta WHERE name = 'version'");

    public static byte[] CandidatesMark(SqliteConnection connection) =>
        connection.QuerySingle<byte[]>("SELECT value FROM meta WHERE name = 'candidates_mark'");

    public static void ChangeCandidatesMark(SqliteConnection connection) =>
        connection.Execute("UPDATE meta SET value = randomblob(16) WHERE name = 'candidates_mark'");

    public static StoreCounts Count(SqliteConnection connection) => new(
        connection.ExecuteScalar<long>("SELECT count(*) FROM candidates"),
        connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM candidates WHERE is_synthetic <> 0) OR EXISTS (SELECT 1 FROM posts WHERE is_synthetic <> 0)"));

    public static byte[] Secret(SqliteConnection connection) =>
        connection.QuerySingle<byte[]>("SELECT value FROM meta WHERE name = 'secret'");
}
