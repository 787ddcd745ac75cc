using Matcher.Domain;
using Matcher.Matching;
using Matcher.Storage;
using Microsoft.Data.Sqlite;

namespace Matcher.Tests;

public sealed class StoreCounselTests : IDisposable
{
    private static readonly Recording Made = new(new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.FromHours(8)), "desk");

    private readonly StoreFolder _folder = new();
    private readonly SqliteRecordStore _store;

    public StoreCounselTests()
    {
        _store = _folder.Open();
        Write(writer =>
        {
            writer.Put(new Post { Id = new PostId("p1"), Title = "客服" });
            writer.Put(new Post { Id = new PostId("p2"), Title = "录入" });
            writer.Put(new Candidate { Id = new CandidateId("c1") });
            writer.Put(new Candidate { Id = new CandidateId("c2") });
        });
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Put_AnArrangement_ReadsBackAsItWasAndRaisesTheVersion()
    {
        var list = ListName.Of(new CandidateId("c1"));
        var arrangement = new Arrangement(list, 1,
        [
            new("p2", Placing.Pinned, null, "离家近", Made, 1) { OriginalRank = 2 },
            new("p1", Placing.Moved, 7, "本人要求", Made, 1) { Order = 1 },
        ]);
        var before = _store.Version;

        Write(writer => writer.Counsel.Put(arrangement));

        using var view = _store.OpenView();
        foreach (var read in new[] { _store.Counsel.FindArrangement(list), view.Counsel.FindArrangement(list) })
        {
            Assert.Equal((arrangement.List, 1L), (read.List, read.Version));
            Assert.Equal(arrangement.Entries, read.Entries);
        }

        Assert.Equal(before + 1, _store.Version);
        Assert.Equal(0, _store.Counsel.FindArrangement(ListName.Of(new PostId("p1"))).Version);
    }

    [Fact]
    public void Put_AReview_ReadsBackAsItWasAlsoSignedOff()
    {
        var review = new Review
        {
            Id = new ReviewId("r1"),
            Candidate = new CandidateId("c1"),
            Post = new PostId("p1"),
            IsByPerson = true,
            Requested = Made,
            Why = "看不懂",
            Model = "m/1",
            StoreVersion = 9,
            Frozen = [new(new PostId("p1"), 1, 2, -5, ["open", "education"])],
        };
        Write(writer => writer.Counsel.Put(review));
        var open = _store.Counsel.Find(review.Id)!;
        var signed = review with { SignedOff = new(Made, ReviewDecision.Changed, "改了") };

        Write(writer => writer.Counsel.Put(signed));

        Assert.Equivalent(review, open, strict: true);
        Assert.Equivalent(signed, _store.Counsel.Find(review.Id), strict: true);
        Assert.Empty(_store.Counsel.ListOpenReviews(review.Candidate));
        Assert.Empty(_store.Counsel.ListUnderReview(new PostId("p1")));
    }

    [Fact]
    public void Journal_WhoeverTries_IsNeverChangedNorDeletedButWithItsPerson()
    {
        Write(writer =>
        {
            writer.Counsel.Record(new CounselAct(ActKind.Hidden, Made) { Candidate = new CandidateId("c1"), Post = new PostId("p1"), List = ListKind.Shortlist, ListVersion = 1, Why = "w" });
            writer.Counsel.Record(new CounselAct(ActKind.AnswerRecorded, Made) { Post = new PostId("p1"), Fact = "post.pay", Answer = "3000" });
        });

        using (var connection = new SqliteConnection($"Data Source={_folder.Database};Pooling=False"))
        {
            connection.Open();
            foreach (var text in new[] { "UPDATE counsel_acts SET why = 'other'", "DELETE FROM counsel_acts", "DELETE FROM counsel_acts WHERE candidate_id IS NULL" })
            {
                using var command = connection.CreateCommand();
                command.CommandText = text;
                Assert.Contains("never", Assert.Throws<SqliteException>(() => command.ExecuteNonQuery()).Message, StringComparison.Ordinal);
            }
        }

        Write(writer => writer.Delete(new PostId("p1")));
        Assert.Equal(2, All().Count);
        Write(writer => writer.Delete(new CandidateId("c1")));
        Assert.Equal("3000", Assert.Single(All()).Act.Answer);
    }

    [Fact]
    public void ListActs_WithFilters_KeepsWhatWasAskedForInTheOrderOfActing()
    {
        foreach (var (person, post, by) in new[] { ("c1", "p1", "a"), ("c2", "p1", "b"), ("c1", "p2", "a") })
            Write(writer => writer.Counsel.Record(new CounselAct(ActKind.Hidden, Made with { By = by }) { Candidate = new CandidateId(person), Post = new PostId(post) }));

        Assert.Equal(["p1", "p2"], Posts(new() { Candidate = new CandidateId("c1"), Count = 9 }));
        Assert.Equal(["p1", "p1"], Posts(new() { Post = new PostId("p1"), Count = 9 }));
        Assert.Equal(["p1"], Posts(new() { By = "b", Count = 9 }));
        Assert.Equal(["p1"], Posts(new() { By = "a", Count = 1 }));

        IEnumerable<string> Posts(ActQuery query) => _store.Counsel.ListActs(query).Select(act => act.Act.Post!.Value.Value);
    }

    private IReadOnlyList<NumberedAct> All() => _store.Counsel.ListActs(new ActQuery { Count = 99 });

    private void Write(Action<IRecordWriter> write)
    {
        using var writer = _store.BeginWrite();
        write(writer);
        writer.Commit();
    }
}
