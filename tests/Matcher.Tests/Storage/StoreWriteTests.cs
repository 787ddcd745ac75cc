using Matcher.Domain;
using Matcher.Matching;
using Matcher.Storage;

namespace Matcher.Tests;

public sealed class StoreWriteTests : IDisposable
{
    private readonly StoreFolder _folder = new();
    private readonly SqliteRecordStore _store;
    private readonly RandomRecords _random = new(7);

    public StoreWriteTests()
    {
        _store = _folder.Open();
        using var writer = _store.BeginWrite();
        foreach (var employer in RandomRecords.Employers)
            writer.Put(employer);
        writer.Commit();
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void CandidatesMark_ChangesWithPeopleAndWithNothingElse()
    {
        var (marks, person) = (new List<string> { Mark() }, _random.Candidate(1));

        Write(writer => writer.Put(person));
        marks.Add(Mark());
        Write(writer => writer.Put(person));
        Write(writer => writer.Put(_random.Post(1)));
        marks.Add(Mark());
        Write(writer => writer.Delete(person.Id));
        marks.Add(Mark());

        Assert.Equal(marks[1], marks[2]);
        Assert.Equal(3, marks.Distinct().Count());
        Assert.All(marks, mark => Assert.Equal(32, mark.Length));

        string Mark() => Convert.ToHexString(_store.CandidatesMark.Span);
    }

    [Fact]
    public void CandidatesMark_OfTwoStoresWithTheSameWrites_Differs()
    {
        using var folder = new StoreFolder();
        using var other = folder.Open();

        Write(writer => writer.Put(_random.Candidate(1)));
        using (var writer = other.BeginWrite())
        {
            writer.Put(_store.Find(new CandidateId("c-000001"))!);
            writer.Commit();
        }

        Assert.NotEqual(_store.CandidatesMark.ToArray(), other.CandidatesMark.ToArray());
    }

    [Fact]
    public void Put_SameAgain_IsUnchangedAndKeepsTheVersion()
    {
        var (post, candidate) = (_random.Post(1), _random.Candidate(1));
        var first = Write(writer => { writer.Put(post); writer.Put(candidate); });
        var outcomes = new List<PutOutcome>();

        var again = Write(writer => outcomes.AddRange([writer.Put(post), writer.Put(candidate), writer.Put(RandomRecords.Employers[0])]));

        Assert.Equal([PutOutcome.Unchanged, PutOutcome.Unchanged, PutOutcome.Unchanged], outcomes);
        Assert.Equal(first.Version, again.Version);
        Assert.Empty(again.Posts);
        Assert.Empty(again.Candidates);
        Assert.Empty(again.Employers);
    }

    [Fact]
    public void Put_Course_IsSeenByItsWriterAndNamedOnceByTheCommit()
    {
        var course = _random.Course(1);
        var before = _store.Version;

        var first = Write(writer =>
        {
            writer.Put(course);
            Assert.Equal(course.Name, writer.Find(course.Id)!.Name);
            Assert.Null(_store.Find(course.Id));
        });
        var again = Write(writer => Assert.Equal(PutOutcome.Unchanged, writer.Put(course)));

        Assert.Equal((before + 1, before + 1), (first.Version, again.Version));
        Assert.Equal([course.Id], first.Courses);
        Assert.Empty(again.Courses);
    }

    [Fact]
    public void Commit_Changes_NamesThemAndRaisesTheVersionByOne()
    {
        var (kept, changed) = (_random.Post(1), _random.Post(2));
        var before = Write(writer => { writer.Put(kept); writer.Put(changed); });

        var change = Write(writer =>
        {
            writer.Put(kept);
            Assert.Equal(PutOutcome.Changed, writer.Put(changed with { Title = "其他" }));
            Assert.Equal(PutOutcome.Added, writer.Put(_random.Post(3)));
        });

        Assert.Equal(before.Version + 1, change.Version);
        Assert.Equal(change.Version, _store.Version);
        Assert.Equal(["p-000002", "p-000003"], change.Posts.Select(id => id.Value).Order());
    }

    [Fact]
    public void Put_OnlyAListDiffers_IsChanged()
    {
        var post = _random.Post(1) with { RequiredSkills = ["Excel", "录入"] };
        Write(writer => writer.Put(post));

        var change = Write(writer => Assert.Equal(PutOutcome.Changed, writer.Put(post with { RequiredSkills = ["录入", "Excel"] })));

        Assert.Equal([post.Id], change.Posts);
        Assert.Equal(["录入", "Excel"], _store.Find(post.Id)!.RequiredSkills);
    }

    [Fact]
    public void Put_SkillsUnknownOrNone_AreToldApart()
    {
        var candidate = _random.Candidate(1) with { Skills = null, Licences = [] };
        Write(writer => writer.Put(candidate));

        var change = Write(writer => Assert.Equal(PutOutcome.Changed, writer.Put(candidate with { Skills = [] })));

        Assert.Equal([candidate.Id], change.Candidates);
        Assert.Empty(_store.Find(candidate.Id)!.Skills!);
        Assert.Empty(_store.Find(candidate.Id)!.Licences!);
    }

    [Fact]
    public void Dispose_WithoutCommit_UndoesEverything()
    {
        var version = _store.Version;

        using (var writer = _store.BeginWrite())
        {
            writer.Put(_random.Post(1));
            writer.Put(_random.Candidate(1));
        }

        Assert.Equal(version, _store.Version);
        Assert.Empty(_store.ReadPosts());
        Assert.Null(_store.Find(new CandidateId("c-000001")));
    }

    [Fact]
    public void Put_UnknownEmployer_IsRefusedByName()
    {
        using var writer = _store.BeginWrite();

        var error = Assert.Throws<ArgumentException>(() => writer.Put(_random.Post(1) with { Employer = new EmployerId("nobody") }));

        Assert.Contains("nobody", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Put_FairWithUnknownPost_IsRefusedByName()
    {
        using var writer = _store.BeginWrite();

        var error = Assert.Throws<ArgumentException>(() => writer.Put(_random.Fair(1, [new PostId("no-post")]) with { Posts = [new PostId("no-post")] }));

        Assert.Contains("no-post", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Delete_Post_TakesItOutOfItsFairs()
    {
        var posts = new[] { _random.Post(1), _random.Post(2), _random.Post(3) };
        var fair = new Fair { Id = new FairId("f"), Name = "春招", Posts = [posts[2].Id, posts[0].Id, posts[1].Id] };
        Write(writer => { foreach (var post in posts) writer.Put(post); writer.Put(fair); });

        var change = Write(writer => Assert.True(writer.Delete(posts[0].Id)));

        Assert.Equal([posts[0].Id], change.Posts);
        Assert.Equal([fair.Id], change.Fairs);
        Assert.Equal([posts[2].Id, posts[1].Id], _store.Find(fair.Id)!.Posts);
    }

    [Fact]
    public void Delete_NothingThere_IsFalseAndChangesNothing()
    {
        var version = _store.Version;

        var change = Write(writer =>
        {
            Assert.False(writer.Delete(new PostId("x")));
            Assert.False(writer.Delete(new CandidateId("x")));
            Assert.False(writer.Delete(new FairId("x")));
        });

        Assert.Equal(version, change.Version);
    }

    [Fact]
    public void Put_AfterCommit_IsRefused()
    {
        using var writer = _store.BeginWrite();
        writer.Commit();

        Assert.Throws<InvalidOperationException>(() => writer.Put(_random.Post(1)));
    }

    [Fact]
    public async Task BeginWrite_WriterUnderWay_WaitsForIt()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var first = _store.BeginWrite();
        first.Put(_random.Post(1) with { Title = "先" });

        var second = Task.Run(() => Write(writer => writer.Put(_random.Post(1) with { Title = "后" })), cancellation);
        Assert.False(second.IsCompleted);
        first.Commit();
        await second.WaitAsync(TimeSpan.FromSeconds(30), cancellation);

        Assert.Equal("后", _store.Find(new PostId("p-000001"))!.Title);
    }

    private StoreChange Write(Action<IRecordWriter> write)
    {
        using var writer = _store.BeginWrite();
        write(writer);
        return writer.Commit();
    }
}
