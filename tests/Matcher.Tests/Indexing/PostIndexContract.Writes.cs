using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Tests;

/// <content>Writes, versions and rebuilding.</content>
public abstract partial class PostIndexContract
{
    [Fact]
    public void Apply_PutAndDelete_ShowAtOnce()
    {
        Build(Sample());

        Index.Apply([Post("a", "仓库管理员"), Post("n", "新客服")], [new PostId("b"), new PostId("nothing")], 8);

        Assert.Equal(["n"], Ids(Search("客服")));
        Assert.Equal(["a"], Ids(Search("仓库")));
        Assert.Equal(7, Search("").Total);
        Assert.Equal(8, Index.StoreVersion);
    }

    [Fact]
    public void Apply_ManyChanges_AnswersLikeARebuild()
    {
        var random = new RandomRecords(3);
        var posts = Enumerable.Range(0, 120).Select(random.Post).ToDictionary(post => post.Id);
        Build([.. posts.Values]);
        for (var version = 2; version < 22; version++)
        {
            var put = Enumerable.Range(0, 5).Select(i => random.Post((version * 7) + (i * 31))).DistinctBy(post => post.Id).ToList();
            var deleted = new PostId($"p-{version * 3:D6}");
            Index.Apply(put, [deleted], version);
            posts.Remove(deleted);
            foreach (var post in put)
                posts[post.Id] = post;
        }
        var applied = Answers();

        Index.Rebuild(posts.Values.OrderBy(post => post.Id), 22, Cancellation);

        Assert.Equal(applied, Answers());
    }

    [Fact]
    public void StoreVersion_NewIndex_IsMinusOneUntilBuilt()
    {
        var before = Index.StoreVersion;

        Build(Sample());

        Assert.Equal(-1, before);
        Assert.Equal(1, Index.StoreVersion);
    }

    [Fact]
    public void StoreVersion_Reopened_IsKeptWithTheContent()
    {
        Build(Sample());
        var answers = Answers();

        Reopen();

        Assert.Equal(1, Index.StoreVersion);
        Assert.Equal(answers, Answers());
    }

    [Fact]
    public void Rebuild_AfterDeletingTheFiles_GivesTheSameAnswers()
    {
        Build(Sample());
        var answers = Answers();
        _index.Dispose();
        _folder.Delete(recursive: true);
        _folder.Create();

        _index = Open(Folder);
        var version = Index.StoreVersion;
        Build(Sample());

        Assert.Equal(-1, version);
        Assert.Equal(answers, Answers());
    }

    [Fact]
    public void Rebuild_BrokenOff_KeepsTheOldContentAndVersion()
    {
        Build(Sample());
        using var cancellation = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() => Index.Rebuild(BrokenOff(cancellation), 5, cancellation.Token));

        Assert.Equal(1, Index.StoreVersion);
        Assert.Equal(7, Search("").Total);
        Reopen();
        Assert.Equal(1, Index.StoreVersion);
    }

    [Fact]
    public void Rebuild_FirstOneFails_StaysUnbuilt()
    {
        using var cancellation = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() => Index.Rebuild(BrokenOff(cancellation), 5, cancellation.Token));
        Reopen();

        Assert.Equal(-1, Index.StoreVersion);
    }

    [Fact]
    public void Apply_NeverBuilt_IsRefused()
    {
        Assert.Throws<InvalidOperationException>(() => Index.Apply([Post("a", "客服")], [], 1));

        Assert.Equal(-1, Index.StoreVersion);
    }

    [Fact]
    public async Task Search_BesideWrites_SeesWholeWrites()
    {
        Build(Sample());
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            do
                Assert.Equal(0, Search("双写").Total % 10);
            while (!done.IsCancellationRequested);
        }, Cancellation)).ToList();

        for (var version = 2; version < 20; version++)
            Index.Apply([.. Enumerable.Range(0, 10).Select(number => Post($"w{version}-{number}", "双写"))], [], version);
        await done.CancelAsync();

        await Task.WhenAll(readers);
        Assert.Equal(180, Search("双写").Total);
    }

    private static IEnumerable<Post> BrokenOff(CancellationTokenSource cancellation)
    {
        yield return Post("x1", "一");
        cancellation.Cancel();
        yield return Post("x2", "二");
    }

    private List<PostHit> Answers() =>
        [.. new[] { "", "客服", "会计 工程师", "工程师", "师", "data", "盲人按摩师 客服" }.SelectMany(text => Index.Search(new PostQuery { Text = text, Count = 200 }, Cancellation).Hits)];
}
