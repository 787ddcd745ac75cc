using Matcher.Domain;
using Matcher.Matching;
using Matcher.Storage;

namespace Matcher.Tests;

public class StoreRoundTripTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Put_RandomPosts_ComeBackEqualAfterReopening(int seed)
    {
        using var folder = new StoreFolder();
        var random = new RandomRecords(seed);
        var posts = Enumerable.Range(0, 200).Select(random.Post).ToList();

        Write(folder, writer => posts.ForEach(post => Assert.Equal(PutOutcome.Added, writer.Put(post))));

        using var store = folder.Open();
        Assert.All(posts, post => Assert.True(PostContent.IsSame(post, store.Find(post.Id)!)));
        Assert.All(posts.Zip(store.ReadPosts()), pair => Assert.True(PostContent.IsSame(pair.First, pair.Second)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Put_RandomCandidates_ComeBackEqualAfterReopening(int seed)
    {
        using var folder = new StoreFolder();
        var random = new RandomRecords(seed);
        var candidates = Enumerable.Range(0, 200).Select(random.Candidate).ToList();

        Write(folder, writer => candidates.ForEach(candidate => Assert.Equal(PutOutcome.Added, writer.Put(candidate))));

        using var store = folder.Open();
        Assert.All(candidates, candidate => Assert.True(CandidateContent.IsSame(candidate, store.Find(candidate.Id)!)));
        Assert.All(candidates.Zip(store.ReadCandidates()), pair => Assert.True(CandidateContent.IsSame(pair.First, pair.Second)));
    }

    [Fact]
    public void Put_FairsAndEmployers_ComeBackEqual()
    {
        using var folder = new StoreFolder();
        var random = new RandomRecords(4);
        var posts = Enumerable.Range(0, 20).Select(random.Post).ToList();
        var fairs = Enumerable.Range(0, 50).Select(number => random.Fair(number, [.. posts.Select(post => post.Id)])).ToList();

        Write(folder, writer =>
        {
            posts.ForEach(post => writer.Put(post));
            fairs.ForEach(fair => writer.Put(fair));
        });

        using var store = folder.Open();
        Assert.All(fairs, fair => Assert.True(FairContent.IsSame(fair, store.Find(fair.Id)!)));
        Assert.Equal(fairs.Select(fair => fair.Id), store.ReadFairs().Select(fair => fair.Id));
        Assert.Equal(RandomRecords.Employers, store.ReadEmployers());
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Put_OtherVersionOfAPost_ReplacesItCompletely(int seed)
    {
        using var folder = new StoreFolder();
        var random = new RandomRecords(seed);
        var versions = Enumerable.Range(0, 100).Select(number => random.Post(number % 5)).ToList();
        Write(folder, writer => { });
        using var store = folder.Open();

        foreach (var version in versions)
        {
            using var writer = store.BeginWrite();
            writer.Put(version);
            Assert.True(PostContent.IsSame(version, writer.Find(version.Id)!));
            writer.Commit();

            Assert.True(PostContent.IsSame(version, store.Find(version.Id)!));
        }
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void Put_OtherVersionOfACandidate_ReplacesItCompletely(int seed)
    {
        using var folder = new StoreFolder();
        var random = new RandomRecords(seed);
        var versions = Enumerable.Range(0, 60).Select(number => random.Candidate(number % 5)).ToList();
        using var store = folder.Open();

        foreach (var version in versions)
        {
            using var writer = store.BeginWrite();
            writer.Put(version);
            writer.Commit();

            Assert.True(CandidateContent.IsSame(version, store.Find(version.Id)!));
        }
    }

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    public void Put_RandomCourses_ComeBackEqualAfterReopening(int seed)
    {
        using var folder = new StoreFolder();
        var random = new RandomRecords(seed);
        var first = Enumerable.Range(0, 100).Select(random.Course).ToList();
        var second = Enumerable.Range(0, 50).Select(random.Course).ToList();
        Write(folder, writer => first.ForEach(course => Assert.Equal(PutOutcome.Added, writer.Put(course))));

        Write(folder, writer => second.ForEach(course => Assert.Equal(PutOutcome.Changed, writer.Put(course))));

        using var store = folder.Open();
        var expected = second.Concat(first.Skip(50)).ToList();
        Assert.All(expected, course => Assert.True(CourseContent.IsSame(course, store.Find(course.Id)!)));
        Assert.All(expected.Zip(store.ReadCourses()), pair => Assert.True(CourseContent.IsSame(pair.First, pair.Second)));
        Assert.Null(store.Find(new CourseId("k-000100")));
    }

    private static void Write(StoreFolder folder, Action<IRecordWriter> write)
    {
        using var store = folder.Open();
        using var writer = store.BeginWrite();
        foreach (var employer in RandomRecords.Employers)
            writer.Put(employer);
        write(writer);
        writer.Commit();
    }
}
