using Matcher.Indexing;
using Matcher.Matching;
using Microsoft.Data.Sqlite;

namespace Matcher.Tests;

public sealed class Fts5PostIndexTests : PostIndexContract
{
    private string File => Path.Combine(Folder, "index.db");

    protected override IPostIndex Open(string folder) => Fts5PostIndex.Open(folder);

    [Fact]
    public void Open_NoDatabase_ReportsMinusOneAndCanBeBuilt()
    {
        Spoil(file => System.IO.File.WriteAllText(file, new string('x', 9000)));

        Assert.Equal(-1, Index.StoreVersion);
        Build(Sample());
        Assert.Equal(2, Search("客服").Total);
    }

    [Fact]
    public void Open_CutFile_ReportsMinusOneAndCanBeBuilt()
    {
        Build(Sample());

        Spoil(file =>
        {
            using var stream = new FileStream(file, FileMode.Open);
            stream.SetLength(stream.Length / 2);
        });

        Assert.Equal(-1, Index.StoreVersion);
        Build(Sample());
        Assert.Equal(2, Search("客服").Total);
    }

    [Theory]
    [InlineData("PRAGMA user_version = 99")]
    [InlineData("PRAGMA application_id = 1")]
    [InlineData("DROP TABLE words")]
    [InlineData("DROP TABLE meta")]
    public void Open_OfAnotherVersion_ReportsMinusOneAndCanBeBuilt(string change)
    {
        Build(Sample());

        Spoil(file =>
        {
            using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = change;
            command.ExecuteNonQuery();
        });

        Assert.Equal(-1, Index.StoreVersion);
        Build(Sample());
        Assert.Equal(2, Search("客服").Total);
    }

    [Fact]
    public void Search_DamageWithinTheFile_SaysDamagedAndIsRebuiltInPlace()
    {
        Build([.. Enumerable.Range(0, 2000).Select(number => Post($"p{number}", $"客服{number}", "在家工作"))]);
        Spoil(file =>
        {
            using var stream = new FileStream(file, FileMode.Open);
            stream.Position = 8 * 4096;
            stream.Write(new byte[stream.Length - stream.Position - 4096].Select(_ => (byte)0xEE).ToArray());
        });
        if (Index.StoreVersion != -1)
        {
            var error = Assert.Throws<PostIndexException>(() => Search("客服"));
            Assert.Equal(PostIndexException.Damaged, error.Code);
        }

        Assert.Equal(-1, Index.StoreVersion);
        Build(Sample());
        Assert.Equal(2, Search("客服").Total);
    }

    [Fact]
    public void Name_Always_IsTheEngine()
    {
        Assert.Equal("sqlite-fts5", Index.Name);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Search_RandomPosts_ScoresAsFts5Does(int seed)
    {
        var random = new Random(seed);
        Build([.. Enumerable.Range(0, 300).Select(number => Gibberish(number, random))]);
        for (var version = 2; version < 30; version++)
            Index.Apply([.. Enumerable.Range(0, 1 + (version % 9)).Select(_ => Gibberish(random.Next(400), random)).DistinctBy(post => post.Id)], [new($"p{random.Next(300):D3}")], version);
        using var fts5 = new SqliteConnection($"Data Source={File};Mode=ReadOnly;Pooling=False");
        fts5.Open();

        foreach (var (text, all, any) in new[]
        {
            ("客服", "\"客服\"", "\"客服\""),
            ("客服人", "\"客服 服人\"", "\"客服\" OR \"服人\""),
            ("客客客服", "\"客客 客客 客服\"", "\"客客\" OR \"客服\""),
            ("服 c++", "\"服\" AND \"c++\"", "\"服\" OR \"c++\""),
            ("服人员 java 客人", "\"服人 人员\" AND \"java\" AND \"客人\"", "\"服人\" OR \"人员\" OR \"java\" OR \"客人\""),
        })
        {
            AssertSame(Expected(fts5, all), new() { Text = text, Match = WordMatch.All, Count = 1000 });
            AssertSame(Expected(fts5, any), new() { Text = text, Match = WordMatch.Any, Count = 1000 });
        }
    }

    [Fact]
    public void Apply_ManySmallWrites_SearchesLikeTheReopenedIndex()
    {
        var random = new Random(5);
        Build(Gibberish(0, random));
        for (var version = 2; version < 200; version++)
            Index.Apply([Gibberish(random.Next(150), random)], [new($"p{random.Next(150):D3}")], version);
        var query = new PostQuery { Text = "客服", Count = 1000, Facets = [PostFacet.Form] };
        var before = Index.Search(query, Cancellation);

        Reopen();
        var after = Index.Search(query, Cancellation);

        Assert.Equal(after.Hits, before.Hits);
        Assert.Equal(after.Total, before.Total);
        Assert.Equal(after.Facets, before.Facets);
    }

    // No query stands at either end of these titles, so that the rule of titles does not touch the scores.
    private static Matcher.Domain.Post Gibberish(int number, Random random) =>
        Post($"p{number:D3}", $"岗 {Words(random, 4)} 位", Words(random, 30)) with { Industry = Words(random, 3) };

    private static string Words(Random random, int most) => string.Concat(
        Enumerable.Range(0, random.Next(most + 1)).Select(_ => (string[])["客", "服", "人", "员", "，", " java ", " c++ "]).Select(letters => letters[random.Next(letters.Length)]));

    private static List<(string Id, double Relevance)> Expected(SqliteConnection fts5, string match)
    {
        using var command = fts5.CreateCommand();
        command.CommandText = "SELECT p.id, -bm25(words, 8.0, 1.0, 2.0) FROM words JOIN posts p ON p.number = words.rowid WHERE words MATCH $match";
        command.Parameters.AddWithValue("$match", match);
        using var row = command.ExecuteReader();
        var found = new List<(string, double)>();
        while (row.Read())
            found.Add((row.GetString(0), row.GetDouble(1)));
        return found;
    }

    private void AssertSame(List<(string Id, double Relevance)> expected, PostQuery query)
    {
        var result = Index.Search(query, Cancellation);

        Assert.NotEmpty(expected);
        Assert.Equal(expected.OrderByDescending(hit => hit.Relevance).ThenBy(hit => hit.Id, StringComparer.Ordinal), result.Hits.Select(hit => (hit.Id.Value, hit.Relevance)));
        Assert.Equal(expected.Count, result.Total);
    }

    private void Spoil(Action<string> spoil)
    {
        Index.Dispose();
        spoil(File);
        Reopen();
    }
}
