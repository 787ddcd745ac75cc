using System.Globalization;
using Dapper;
using Matcher.Domain;
using Matcher.Matching;
using Microsoft.Data.Sqlite;

namespace Matcher.Storage;

/// <summary>The journal of models.</summary>
internal static class ModelJournal
{
    public static void Put(SqliteConnection connection, ModelEvent entry) => connection.Execute(
        "INSERT INTO model_events (at, by, step, model, checksum, reason) VALUES (@At, @By, @Step, @Model, @Checksum, @Reason)",
        new { At = entry.At.ToString("O", CultureInfo.InvariantCulture), entry.By, Step = Vocabulary<ModelStep>.Of(entry.Step), entry.Model, entry.Checksum, entry.Reason });

    public static IReadOnlyList<ModelEvent> List(SqliteConnection connection) =>
    [
        .. connection.Query<Line>("SELECT at AS At, by AS By, step AS Step, model AS Model, checksum AS Checksum, reason AS Reason FROM model_events ORDER BY number")
            .Select(line => new ModelEvent(DateTimeOffset.ParseExact(line.At, "O", CultureInfo.InvariantCulture), line.By, Vocabulary<ModelStep>.Parse(line.Step),
                line.Model, line.Checksum, line.Reason)),
    ];

    private sealed record Line(string At, string By, string Step, string Model, string Checksum, string? Reason);
}
