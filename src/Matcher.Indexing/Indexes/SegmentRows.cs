using System.Globalization;
using Matcher.Domain;
using Microsoft.Data.Sqlite;

namespace Matcher.Indexing;

/// <summary>Reads posts from the index's tables into a segment.</summary>
internal static class SegmentRows
{
    private const string Select = """
        SELECT p.number, p.id, p.region, p.form, p.work_mode, p.education, p.pay_max, p.opens_on, p.closes_on, p.published_on,
               p.provisions, p.title_tokens, w.title, w.text, w.details
        FROM posts p CROSS JOIN words w ON w.rowid = p.number WHERE p.number >= $from ORDER BY p.number
        """;

    /// <summary>Reads all posts from a row number on into segments of at most <see cref="Segment.MostPosts"/>; none if there is no post.</summary>
    /// <exception cref="FormatException">A column holds what this program never writes.</exception>
    public static IReadOnlyList<Segment> Read(SqliteConnection connection, SqliteTransaction? transaction, long from, CancellationToken cancellationToken)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = Select;
        command.Parameters.AddWithValue("$from", from);
        using var row = command.ExecuteReader();
        var segments = new SegmentLine();
        var fields = new string[Segment.Fields];
        while (row.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < fields.Length; i++)
                fields[i] = row.GetString(12 + i);
            segments.Add(row.GetInt64(0), row.GetString(1), Text(row, 2), Facts(row), row.GetInt32(11), fields);
        }
        return segments.Build();
    }

    private static PostFacts Facts(SqliteDataReader row) => new()
    {
        Form = Word<EmploymentForm>(row, 3),
        WorkMode = Word<WorkMode>(row, 4),
        Education = Word<EducationLevel>(row, 5),
        PayMax = row.IsDBNull(6) ? -1 : row.GetInt32(6),
        OpensOn = Day(row, 7) ?? int.MinValue,
        ClosesOn = Day(row, 8) ?? int.MaxValue,
        PublishedOn = Day(row, 9) ?? -1,
        Provisions = row.GetInt64(10),
    };

    private static byte Word<T>(SqliteDataReader row, int column)
        where T : struct, Enum => Text(row, column) is { } word ? WordCode<T>.Of(Vocabulary<T>.Parse(word)) : (byte)0;

    private static int? Day(SqliteDataReader row, int column) =>
        Text(row, column) is { } day ? DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture).DayNumber : null;

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
