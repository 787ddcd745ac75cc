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

    private void Spoil(Action<string> spoil)
    {
        Index.Dispose();
        spoil(File);
        Reopen();
    }
}
