using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Tests;

public sealed class PostShelfTests
{
    [Fact]
    public void At_RandomPosts_GivesThemBackWithoutTextAndSources()
    {
        var random = new RandomRecords(20_261_122);
        var posts = Enumerable.Range(0, 300).Select(random.Post).DistinctBy(post => post.Id).OrderBy(post => post.Id).ToList();

        var shelf = PostShelf.Empty.With(posts, [], Hash);

        Assert.Equal(posts.Count, shelf.Count);
        Assert.All(posts.Index(), pair =>
        {
            var (post, words, hash) = shelf.At(pair.Index);
            Assert.Equivalent(Kept(pair.Item), post, strict: true);
            Assert.Equal(PostWords.Of(pair.Item), words);
            Assert.Equal(Hash(pair.Item.Id), hash);
            Assert.Equal(new PostHead(post.OpensOn, post.ClosesOn, post.PublishedOn), shelf.HeadAt(pair.Index));
            Assert.Equal(pair.Index, shelf.IndexOf(post.Id));
        });
    }

    /// <summary>Without the description and what says which fields, exposures and provisions were read from it.</summary>
    private static Post Kept(Post post) => post with
    {
        Text = null,
        Sources = [],
        ReadFields = [],
        Exposures = [.. post.Exposures.Select(fact => fact with { Words = null })],
        Provisions = [.. post.Provisions.Select(fact => fact with { Words = null })],
    };

    [Fact]
    public void With_ManyWrites_HoldsWhatADictionaryHolds()
    {
        var random = new Random(20_261_122);
        var expected = new SortedDictionary<PostId, Post>();
        var shelf = PostShelf.Empty;

        for (var write = 0; write < 200; write++)
        {
            var put = Enumerable.Range(0, random.Next(5)).Select(_ => Post(random.Next(60), $"第{write}版")).DistinctBy(post => post.Id).OrderBy(post => post.Id).ToList();
            var deleted = Enumerable.Range(0, random.Next(4)).Select(_ => Id(random.Next(60))).Where(id => put.All(post => post.Id != id)).ToList();
            shelf = shelf.With(put, deleted, Hash);
            deleted.ForEach(id => expected.Remove(id));
            put.ForEach(post => expected[post.Id] = post);
        }

        Assert.Equal(expected.Values.Select(post => (post.Id, post.Title)), Enumerable.Range(0, shelf.Count).Select(index => (shelf.At(index).Post.Id, shelf.At(index).Post.Title)));
    }

    [Fact]
    public void With_AfterIt_TheShelfBeforeIsAsItWas()
    {
        var before = PostShelf.Empty.With([Post(1, "门卫"), Post(2, "保洁员")], [], Hash);

        var after = before.With([Post(1, "文员")], [Id(2)], Hash);

        Assert.Equal(["门卫", "保洁员"], Enumerable.Range(0, before.Count).Select(index => before.At(index).Post.Title));
        Assert.Equal("文员", Assert.Single(Enumerable.Range(0, after.Count).Select(index => after.At(index).Post.Title)));
    }

    [Fact]
    public void With_TheSamePostsOverAndOver_LeavesOldBytesBehind()
    {
        var posts = Enumerable.Range(0, 200).Select(number => Post(number, new string('长', 10_000))).OrderBy(post => post.Id).ToList();
        var shelf = PostShelf.Empty.With(posts, [], Hash);

        for (var write = 0; write < 10; write++)
            shelf = shelf.With(posts, [], Hash);

        Assert.InRange(shelf.HeldBytes, 6_000_000, 2 * 6_100_000 + (16 << 20) + 6_100_000);
        Assert.Equal(posts.Select(post => post.Title), Enumerable.Range(0, shelf.Count).Select(index => shelf.At(index).Post.Title));
    }

    private static PostId Id(int number) => new($"p{number:D3}");

    private static Post Post(int number, string title) => new() { Id = Id(number), Title = title };

    private static ulong Hash(PostId id) => (ulong)id.Value.Length * 31;
}
