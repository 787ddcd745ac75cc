using Matcher.Text;
using Microsoft.Data.Sqlite;

namespace Matcher.Benchmarks;

/// <summary>The baseline: the same file asked in FTS5's own words, every match ranked by its <c>bm25</c> and counted.</summary>
internal sealed class PlainFts5 : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _command;

    public PlainFts5(string folder)
    {
        _connection = new SqliteConnection($"Data Source={Path.Combine(folder, "index.db")};Mode=ReadOnly;Pooling=False");
        _connection.Open();
        _command = _connection.CreateCommand();
        _command.CommandText = """
            SELECT p.id, p.region, p.form, -bm25(words, 8.0, 1.0, 2.0) FROM words CROSS JOIN posts p ON p.number = words.rowid
            WHERE words MATCH $match
            """;
        _command.Parameters.AddWithValue("$match", "");
    }

    /// <summary>The best ids, all words first; some of the words if no post has all.</summary>
    /// <param name="text">The query.</param>
    /// <param name="count">The most ids.</param>
    /// <param name="tier">Puts some posts above others if they have all words, higher first; null for the relevance alone.</param>
    public (IReadOnlyList<string> Ids, long Total) Search(string text, int count, Func<string, int>? tier = null)
    {
        var all = Run(string.Join(" AND ", Segmentation.SearchPhrases(text).Select(phrase => Quote(string.Join(' ', phrase))).Distinct()), count, tier);
        return all.Total > 0 ? all : Run(string.Join(" OR ", Segmentation.SearchTokens(text).Distinct().Select(Quote)), count, tier: null);
    }

    public void Dispose()
    {
        _command.Dispose();
        _connection.Dispose();
    }

    private static string Quote(string tokens) => $"\"{tokens}\"";

    private (IReadOnlyList<string> Ids, long Total) Run(string match, int count, Func<string, int>? tier)
    {
        _command.Parameters[0].Value = match;
        var hits = new List<(string Id, double Relevance)>();
        using var row = _command.ExecuteReader();
        while (row.Read())
            hits.Add((row.GetString(0), row.GetDouble(3)));
        return ([.. hits.OrderByDescending(hit => tier?.Invoke(hit.Id) ?? 0).ThenByDescending(hit => hit.Relevance).ThenBy(hit => hit.Id, StringComparer.Ordinal).Take(count).Select(hit => hit.Id)], hits.Count);
    }
}
