using System.Text;
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
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Segmentation.SearchTokens).ToList();
        // Stated queries hold no punctuation within a word, so tokens of one word form a phrase where Han characters overlap.
        var all = Run(string.Join(" AND ", words.SelectMany(Phrases)), count, tier);
        return all.Total > 0 ? all : Run(string.Join(" OR ", words.SelectMany(word => word).Distinct().Select(token => Quote(token))), count, tier: null);
    }

    public void Dispose()
    {
        _command.Dispose();
        _connection.Dispose();
    }

    private static IEnumerable<string> Phrases(IReadOnlyList<string> tokens)
    {
        var phrase = new StringBuilder();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i > 0 && tokens[i][0] == tokens[i - 1][^1] && tokens[i][0] > 0x2E7F)
            {
                phrase.Append(' ').Append(tokens[i]);
                continue;
            }
            if (phrase.Length > 0)
                yield return Quote(phrase.ToString());
            phrase.Clear().Append(tokens[i]);
        }
        if (phrase.Length > 0)
            yield return Quote(phrase.ToString());
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
