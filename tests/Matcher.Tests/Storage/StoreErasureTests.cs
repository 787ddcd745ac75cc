using System.Text;
using Matcher.Domain;
using Matcher.Matching;
using Matcher.Storage;
using Microsoft.Data.Sqlite;

namespace Matcher.Tests;

/// <summary>What was deleted must not be found in the bytes of any of the store's files.</summary>
public sealed class StoreErasureTests : IDisposable
{
    private const string Secret = "Zq7-distinctive-无人知晓";

    private readonly StoreFolder _folder = new();
    private readonly SqliteRecordStore _store;
    private readonly RandomRecords _random = new(5);

    public StoreErasureTests() => _store = _folder.Open();

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Delete_Candidate_LeavesNoByteOfThePerson()
    {
        var person = Person();
        Write(writer =>
        {
            writer.Put(_random.Candidate(1));
            writer.Put(person);
            writer.Save(new SavedRequest("r-1", "Create", Secret, person.Id.Value, DateTimeOffset.UnixEpoch));
            writer.Record("i-1", new ImportRow(2, RowOutcome.Repaired, person.Id.Value, [new("skills", Secret, Secret, Secret)]));
        });
        Assert.NotEmpty(FilesWith(Secret));

        Write(writer => Assert.True(writer.Delete(person.Id)));

        Assert.Empty(FilesWith(Secret));
        Assert.Empty(FilesWith(person.Id.Value));
        Assert.Null(_store.Find(person.Id));
        Assert.Null(_store.FindRequest("r-1"));
        Assert.Empty(_store.ReadImportRows("i-1"));
        Assert.NotNull(_store.Find(new CandidateId("c-000001")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Delete_CandidateOrPostWithOutcomes_LeavesNoByteOfWhatBecameOfThem(bool deletesPerson)
    {
        var person = Person();
        var outcome = new Outcome
        {
            Id = new OutcomeId("outcome-0815"),
            Post = new PostId("post-0815"),
            Candidate = person.Id,
            Kind = OutcomeKind.NotPursued,
            HappenedOn = new DateOnly(2026, 3, 1),
            Source = OutcomeSource.Counsellor,
            WhyNot = new WhyNot(OutcomeSide.Person, NoReason.Other, "Because-4712"),
        };
        Write(writer =>
        {
            writer.Put(_random.Candidate(1));
            writer.Put(person);
            writer.Put(new Post { Id = outcome.Post, Title = "客服" });
            writer.Put(new RecordedOutcome(outcome, new Recording(DateTimeOffset.UnixEpoch, "desk")));
            writer.Save(new SavedRequest("r-2", "RecordOutcomeRequest", "digest", outcome.Id.Value, DateTimeOffset.UnixEpoch));
        });
        Assert.NotEmpty(FilesWith("Because-4712"));

        Write(writer => Assert.True(deletesPerson ? writer.Delete(person.Id) : writer.Delete(outcome.Post)));

        Assert.Empty(FilesWith("Because-4712"));
        Assert.Null(_store.Find(outcome.Id));
        Assert.Null(_store.FindRequest("r-2"));
        Assert.Empty(FilesWith(outcome.Id.Value));
    }

    [Fact]
    public void Delete_CandidateWhomStaffArrangedAndReviewed_LeavesNoByteOfThePerson()
    {
        var person = Person();
        var (post, made) = (new PostId("post-0815"), new Recording(DateTimeOffset.UnixEpoch, "desk"));
        Write(writer =>
        {
            writer.Put(_random.Candidate(1));
            writer.Put(person);
            writer.Put(new Post { Id = post, Title = "客服" });
            writer.Counsel.Put(new Arrangement(ListName.Of(post), 1, [new(person.Id.Value, Placing.Hidden, null, "Because-4712", made, 1)]));
            writer.Counsel.Put(new Arrangement(ListName.Of(person.Id), 1, [new(post.Value, Placing.Pinned, null, "Because-4712", made, 1)]));
            writer.Counsel.Put(new Review { Id = new("review-4711"), Candidate = person.Id, Requested = made, Why = "Because-4712", Model = "m/1", StoreVersion = 1, Frozen = [new(post, 1, 1, 7, [])] });
            writer.Counsel.Record(new CounselAct(ActKind.Hidden, made) { Candidate = person.Id, Post = post, Why = "Because-4712" });
            writer.Save(new SavedRequest("r-3", "RequestReviewRequest", "digest", "review-4711", DateTimeOffset.UnixEpoch));
        });
        // What was taken back must not stay behind either.
        Write(writer => writer.Counsel.Put(new Arrangement(ListName.Of(post), 2, [])));
        Assert.NotEmpty(FilesWith("Because-4712"));

        Write(writer => Assert.True(writer.Delete(person.Id)));

        foreach (var trace in new[] { "Because-4712", "review-4711", person.Id.Value })
            Assert.Empty(FilesWith(trace));
        Assert.Null(_store.FindRequest("r-3"));
        Assert.Empty(_store.Counsel.ListActs(new ActQuery { Count = 9 }));
    }

    [Fact]
    public void Put_ChangedCandidate_LeavesNoByteOfWhatWasTakenBack()
    {
        var person = Person();
        Write(writer => writer.Put(person));

        Write(writer => writer.Put(person with { Skills = ["Excel"], Wishes = Wishes.None, CompletedCourses = [] }));

        Assert.Empty(FilesWith(Secret));
    }

    [Fact]
    public void Dispose_WithoutCommit_LeavesNoByte()
    {
        using (var writer = _store.BeginWrite())
            writer.Put(Person());

        Assert.Empty(FilesWith(Secret));
    }

    [Fact]
    public void Delete_ReaderOfAnOlderCommit_ErasesWhenTheReaderIsDone()
    {
        var person = Person();
        Write(writer => { writer.Put(person); writer.Put(_random.Candidate(1)); });

        using (var reader = _store.ReadCandidates().GetEnumerator())
        {
            Assert.True(reader.MoveNext());
            Write(writer => writer.Delete(person.Id));
            Assert.True(_store.IsErasurePending);
        }

        Assert.False(_store.IsErasurePending);
        Assert.Empty(FilesWith(Secret));
    }

    [Fact]
    public void Delete_ViewOfAnOlderVersion_ErasesWhenItEnds()
    {
        var person = Person();
        Write(writer => { writer.Put(person); writer.Put(_random.Candidate(1)); });
        var old = _store.OpenView();

        Write(writer => writer.Delete(person.Id));
        using var current = _store.OpenView();
        Assert.True(_store.IsErasurePending);
        Assert.NotNull(old.Find(person.Id));
        old.Dispose();

        Assert.False(_store.IsErasurePending);
        Assert.Empty(FilesWith(Secret));
        Assert.Null(current.Find(person.Id));
        Assert.NotNull(current.Find(new CandidateId("c-000001")));
    }

    [Fact]
    public void Delete_ViewOfTheVersionBefore_ErasesWithTheNextWriteAfterIt()
    {
        var person = Person();
        Write(writer => { writer.Put(person); writer.Put(_random.Candidate(1)); });
        for (var round = 0; round < 20; round++)
        {
            using var view = _store.OpenView();
            Write(writer => writer.Put(_random.Candidate(10 + round)));
        }

        Write(writer => writer.Delete(person.Id));
        using var current = _store.OpenView();
        Write(writer => writer.Save(new SavedRequest("r-2", "Delete", "", "deleted", DateTimeOffset.UnixEpoch)));

        Assert.False(_store.IsErasurePending);
        Assert.Empty(FilesWith(Secret));
    }

    [Fact]
    public void Open_ProcessKilledBeforeErasing_ErasesFirst()
    {
        using var killed = new StoreFolder();
        var person = Person();
        Write(writer => { writer.Put(person); writer.Put(_random.Candidate(1)); });
        using (var reader = _store.ReadCandidates().GetEnumerator())
        {
            Assert.True(reader.MoveNext());
            Write(writer => writer.Delete(person.Id));
            foreach (var file in new[] { "store.db", "store.db-wal" })
                File.WriteAllBytes(Path.Combine(killed.Path, file), Bytes(Path.Combine(_folder.Path, file)));
        }
        Assert.NotEmpty(FilesWith(Secret, killed.Path));

        using var store = killed.Open();

        Assert.Null(store.Find(person.Id));
        Assert.Empty(FilesWith(Secret, killed.Path));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Delete_ManyAmongMany_LeavesNoByteOfAny(int seed)
    {
        var order = new Random(seed);
        var random = new RandomRecords(seed);
        var numbers = Enumerable.Range(0, 3000).ToArray();
        order.Shuffle(numbers);
        foreach (var some in numbers.Chunk(500))
            Write(writer => { foreach (var number in some) writer.Put(Marked(random, number, order)); });
        // Rewriting moves rows between pages, where copies could stay behind.
        foreach (var number in numbers.Where(number => number % 3 == 0).Chunk(200))
            Write(writer => { foreach (var each in number) writer.Put(Marked(random, each, order)); });

        var gone = numbers.Where(number => number % 2 == 0).ToArray();
        Write(writer => { foreach (var number in gone) writer.Delete(new CandidateId($"c-{number:D6}")); });
        // Neither may a later write bring back what its cache still held.
        Write(writer => { for (var number = 3000; number < 3300; number++) writer.Put(Marked(random, number, order)); });

        var bytes = AllBytes();
        var left = gone.Where(number => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes($"mark<{number:D6}>")) >= 0).ToList();
        Assert.Empty(left);
        Assert.Equal(1800, _store.ReadCandidates().Count());
        Assert.Equal("ok", IntegrityCheck());
        Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("mark<000001>")) >= 0);
    }

    private static Candidate Marked(RandomRecords random, int number, Random order)
    {
        var mark = $"mark<{number:D6}>";
        return random.Candidate(number) with
        {
            Skills = [.. Enumerable.Range(0, order.Next(1, 6)).Select(_ => mark + new string('x', order.Next(200)))],
            Wishes = new Wishes { Titles = [mark, mark + new string('y', order.Next(150))] },
        };
    }

    private Candidate Person() => _random.Candidate(2) with
    {
        Id = new CandidateId("person-4711"),
        Skills = [Secret, Secret + new string('x', 190)],
        CompletedCourses = [Secret],
        Wishes = new Wishes { Titles = [Secret] },
        Consents = [new Consent(ConsentPurpose.Match, null, LegalBasis.Consent, DateTimeOffset.UnixEpoch)],
    };

    private void Write(Action<IRecordWriter> write)
    {
        using var writer = _store.BeginWrite();
        write(writer);
        writer.Commit();
    }

    private string? IntegrityCheck()
    {
        using var connection = new SqliteConnection($"Data Source={_folder.Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return (string?)command.ExecuteScalar();
    }

    private byte[] AllBytes() => [.. Directory.GetFiles(_folder.Path).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).SelectMany(Bytes)];

    private List<string> FilesWith(string text, string? folder = null) =>
        [.. Directory.GetFiles(folder ?? _folder.Path).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))
            .Where(file => Bytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0)];

    private static byte[] Bytes(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
