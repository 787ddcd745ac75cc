using System.Globalization;
using Matcher.Domain;
using Matcher.Text;
using Microsoft.Data.Sqlite;

namespace Matcher.Indexing;

/// <summary>Writes posts into the index inside one transaction.</summary>
internal sealed class PostRows(SqliteConnection connection, SqliteTransaction transaction) : IDisposable
{
    private readonly SqliteCommand _find = Command(connection, transaction, "SELECT number FROM posts WHERE id = $0", 1);
    private readonly SqliteCommand _deletePost = Command(connection, transaction, "DELETE FROM posts WHERE number = $0", 1);
    private readonly SqliteCommand _deleteWords = Command(connection, transaction, "DELETE FROM words WHERE rowid = $0", 1);
    private readonly SqliteCommand _addPost = Command(connection, transaction, """
        INSERT INTO posts (id, region, form, work_mode, education, pay_max, opens_on, closes_on, published_on, provisions, title_tokens)
        VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING number
        """, 11);
    private readonly SqliteCommand _addWords = Command(connection, transaction,
        "INSERT INTO words (rowid, title, text, details) VALUES ($0, $1, $2, $3)", 4);

    /// <summary>Takes a post out; nothing happens if it is not there.</summary>
    public void Delete(PostId id)
    {
        if (Bind(_find, id.Value).ExecuteScalar() is not long number)
            return;
        Bind(_deletePost, number).ExecuteNonQuery();
        Bind(_deleteWords, number).ExecuteNonQuery();
    }

    /// <summary>Adds a post that is not there.</summary>
    /// <returns>The row's number, above those of all rows.</returns>
    public long Add(Post post)
    {
        var number = (long)Bind(_addPost,
            post.Id.Value,
            post.Region?.Value,
            Word(post.Form),
            Word(post.WorkMode),
            Word(post.Education.Minimum),
            post.Pay?.MonthlyMaxYuan,
            Day(post.OpensOn),
            Day(post.ClosesOn),
            Day(post.PublishedOn),
            ProvisionSet.Of(post),
            Segmentation.SearchTokens(post.Title).Count).ExecuteScalar()!;
        Bind(_addWords, number, Tokens(post.Title), Tokens(post.Text), Tokens(Details(post))).ExecuteNonQuery();
        return number;
    }

    public void Dispose()
    {
        foreach (var command in new[] { _find, _deletePost, _deleteWords, _addPost, _addWords })
            command.Dispose();
    }

    private static string Details(Post post) => string.Join('\n',
        [post.Industry, post.PlaceText, post.Education.Majors, .. post.RequiredSkills, .. post.PreferredSkills]);

    private static string Tokens(string? text) => string.IsNullOrWhiteSpace(text) ? "" : string.Join(' ', Segmentation.IndexTokens(text));

    private static string? Word<T>(T? value)
        where T : struct, Enum => value is { } member ? Vocabulary<T>.Of(member) : null;

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private static SqliteCommand Command(SqliteConnection connection, SqliteTransaction transaction, string sql, int parameters)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        for (var i = 0; i < parameters; i++)
            command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${i}"), DBNull.Value);
        return command;
    }

    private static SqliteCommand Bind(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }
}
