using Matcher.Domain;
using Matcher.Storage;

namespace Matcher.Tests;

public sealed class StoreReadTests : IDisposable
{
    private readonly StoreFolder _folder = new();
    private readonly SqliteRecordStore _store;
    private readonly RandomRecords _random = new(9);

    public StoreReadTests()
    {
        _store = _folder.Open();
        using var writer = _store.BeginWrite();
        foreach (var employer in RandomRecords.Employers)
            writer.Put(employer);
        // Written in another order than that of the ids.
        foreach (var number in Enumerable.Range(0, 50).Reverse())
        {
            writer.Put(_random.Post(number));
            writer.Put(_random.Candidate(number));
        }
        writer.Commit();
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void ReadPosts_Ids_AreOrderedOrdinally()
    {
        using (var writer = _store.BeginWrite())
        {
            foreach (var id in new[] { "Z", "a", "p-000001.5", "p-00001", "0" })
                writer.Put(_random.Post(0) with { Id = new PostId(id) });
            writer.Commit();
        }

        var ids = _store.ReadPosts().Select(post => post.Id.Value).ToList();

        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.Equal(55, ids.Count);
    }

    [Theory]
    [InlineData(null, 7, "p-000000", 7)]
    [InlineData("p-000010", 5, "p-000011", 5)]
    [InlineData("p-0000105", 5, "p-000011", 5)]
    [InlineData("p-000047", 5, "p-000048", 2)]
    [InlineData("p-000049", 5, null, 0)]
    [InlineData(null, 0, null, 0)]
    public void ListPosts_Page_StartsAfterTheIdGiven(string? after, int count, string? first, int expected)
    {
        var page = _store.ListPosts(after is null ? null : new PostId(after), count);

        Assert.Equal(expected, page.Count);
        Assert.Equal(first, page.Count == 0 ? null : page[0].Id.Value);
        Assert.All(page, post => Assert.True(PostContent.IsSame(post, _store.Find(post.Id)!)));
    }

    [Fact]
    public void ListCandidates_PageByPage_GivesAllOnce()
    {
        var found = new List<Candidate>();

        for (var page = _store.ListCandidates(null, 8); page.Count > 0; page = _store.ListCandidates(page[^1].Id, 8))
            found.AddRange(page);

        Assert.Equal(_store.ReadCandidates().Select(candidate => candidate.Id), found.Select(candidate => candidate.Id));
        Assert.All(found, candidate => Assert.True(CandidateContent.IsSame(candidate, _store.Find(candidate.Id)!)));
    }

    [Fact]
    public void ReadPosts_WriteUnderWay_NeitherWaitsNorSeesIt()
    {
        using var writer = _store.BeginWrite();
        writer.Put(_random.Post(99));
        writer.Delete(new PostId("p-000000"));

        var during = _store.ReadPosts().Select(post => post.Id.Value).ToList();
        writer.Commit();

        Assert.Contains("p-000000", during);
        Assert.DoesNotContain("p-000099", during);
        Assert.Null(_store.Find(new PostId("p-000000")));
        Assert.NotNull(_store.Find(new PostId("p-000099")));
    }

    [Fact]
    public void ReadPosts_CommitInBetween_GoesOnWithTheOldState()
    {
        using var posts = _store.ReadPosts().GetEnumerator();
        Assert.True(posts.MoveNext());
        using (var writer = _store.BeginWrite())
        {
            foreach (var post in _store.ListPosts(null, 50))
                writer.Put(post with { Title = "新", RequiredSkills = ["新"], Demands = [] });
            writer.Commit();
        }

        var rest = new List<Post>();
        while (posts.MoveNext())
            rest.Add(posts.Current);

        Assert.Equal(49, rest.Count);
        Assert.All(rest, post => Assert.NotEqual("新", post.Title));
        Assert.All(rest, post => Assert.DoesNotContain("新", post.RequiredSkills));
    }

    [Fact]
    public async Task Find_ManyReadersBesideAWriter_SeeWholeCommits()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var id = new PostId("p-000001");
        WriteVersion(0);
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            do
            {
                var post = _store.Find(id)!;
                Assert.Equal([post.Title], post.RequiredSkills);
            }
            while (!done.IsCancellationRequested);
        }, cancellation)).ToList();

        for (var version = 1; version < 50; version++)
            WriteVersion(version);
        await done.CancelAsync();

        await Task.WhenAll(readers);
        Assert.Equal("049", _store.Find(id)!.Title);
    }

    private void WriteVersion(int version)
    {
        using var writer = _store.BeginWrite();
        writer.Put(_random.Post(1) with { Title = $"{version:D3}", RequiredSkills = [$"{version:D3}"] });
        writer.Commit();
    }
}
