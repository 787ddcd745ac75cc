using System.Globalization;
using Matcher.Domain;
using Microsoft.Data.Sqlite;

namespace Matcher.Indexing;

/// <summary>Writes posts into the index inside one transaction.</summary>
internal sealed class PostRows(SqliteConnection connection) : IDisposable
{
    private readonly IndexStatement _find = new(connection, "SELECT number FROM posts WHERE id = $0");
    private readonly IndexStatement _deletePost = new(connection, "DELETE FROM posts WHERE number = $0");
    private readonly IndexStatement _deleteWords = new(connection, "DELETE FROM words WHERE rowid = $0");
    private readonly IndexStatement _addPost = new(connection, """
        INSERT INTO posts (id, region, form, work_mode, education, pay_max, opens_on, closes_on, published_on, provisions, title_tokens)
        VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING number
        """);

    private readonly IndexStatement _addWords = new(connection, "INSERT INTO words (rowid, title, text, details) VALUES ($0, $1, $2, $3)");

    /// <summary>Takes a post out; nothing happens if it is not there.</summary>
    public void Delete(PostId id)
    {
        if (_find.Text(id.Value).Run() is not { } number)
            return;
        _deletePost.Number(number).Run();
        _deleteWords.Number(number).Run();
    }

    /// <summary>Adds a post that is not there.</summary>
    /// <returns>The row's number, above those of all rows.</returns>
    public long Add(PostLine post)
    {
        var facts = post.Facts;
        var number = _addPost
            .Text(post.Id.Value)
            .Text(post.Region)
            .Text(Word<EmploymentForm>(facts.Form))
            .Text(Word<WorkMode>(facts.WorkMode))
            .Text(Word<EducationLevel>(facts.Education))
            .Number(facts.PayMax < 0 ? null : facts.PayMax)
            .Text(facts.OpensOn == int.MinValue ? null : Day(facts.OpensOn))
            .Text(facts.ClosesOn == int.MaxValue ? null : Day(facts.ClosesOn))
            .Text(facts.PublishedOn < 0 ? null : Day(facts.PublishedOn))
            .Number(facts.Provisions)
            .Number(post.TitleTokens)
            .Run()!.Value;
        _addWords.Number(number).Text(post.Title).Text(post.Text).Text(post.Details).Run();
        return number;
    }

    public void Dispose()
    {
        foreach (var statement in new[] { _find, _deletePost, _deleteWords, _addPost, _addWords })
            statement.Dispose();
    }

    private static string? Word<T>(byte code)
        where T : struct, Enum => code == 0 ? null : WordCode<T>.Word(code);

    private static string Day(int number) => DateOnly.FromDayNumber(number).ToString("O", CultureInfo.InvariantCulture);
}
