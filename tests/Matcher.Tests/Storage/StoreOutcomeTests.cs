using Matcher.Domain;
using Matcher.Matching;
using Matcher.Storage;

namespace Matcher.Tests;

public sealed class StoreOutcomeTests : IDisposable
{
    private static readonly Recording Recorded = new(new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.FromHours(8)), "portal");

    private readonly StoreFolder _folder = new();
    private readonly SqliteRecordStore _store;

    public StoreOutcomeTests()
    {
        _store = _folder.Open();
        Write(writer =>
        {
            foreach (var id in new[] { "p1", "p2", "p3" })
                writer.Put(new Post { Id = new PostId(id), Title = "客服" });
            foreach (var id in new[] { "c1", "c2" })
                writer.Put(new Candidate { Id = new CandidateId(id) });
        });
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    public static TheoryData<int> Shapes => [0, 1, 2, 3];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Put_AnOutcomeOfAnyShape_ReadsBackAsItWas(int shape)
    {
        var outcome = shape switch
        {
            0 => Outcome("o1", "p1", "c1", OutcomeKind.Viewed),
            1 => Outcome("o1", "p1", "c1", OutcomeKind.Interviewed) with { Source = OutcomeSource.FairSystem, Fair = new FairId("f1"), Origin = new ListOrigin(ListWay.Shortlist, 7, "m/1") },
            2 => Outcome("o1", "p1", "c1", OutcomeKind.NotPursued) with { WhyNot = new WhyNot(OutcomeSide.Employer, NoReason.Other, "it's \"closed\" now") },
            _ => Outcome("o1", "p1", "c1", OutcomeKind.Hired) with { Origin = new ListOrigin(ListWay.Counsellor, null, null) },
        };
        var recorded = new RecordedOutcome(outcome, Recorded);

        Write(writer => writer.Put(recorded));

        Assert.Equal(recorded, _store.Find(outcome.Id));
        Assert.Equal(recorded, Assert.Single(_store.ListOutcomes(new OutcomeQuery { Post = outcome.Post, Count = 9 })).Recorded);
    }

    [Fact]
    public void Put_TakenBack_ChangesNothingElse()
    {
        var recorded = new RecordedOutcome(Outcome("o1", "p1", "c1", OutcomeKind.Viewed), Recorded);
        Write(writer => writer.Put(recorded));
        var taken = recorded with { TakenBack = new Recording(Recorded.At.AddDays(1), "desk"), TakenBackBecause = "wrong person" };

        Write(writer => writer.Put(taken));

        Assert.Equal(taken, _store.Find(recorded.Outcome.Id));
        Assert.False(_store.Find(recorded.Outcome.Id)!.Holds);
        using var view = _store.OpenView();
        Assert.Empty(view.ListDealtWith(recorded.Outcome.Candidate));
    }

    [Fact]
    public void Commit_OfAnOutcome_RaisesTheVersionAndNamesIt()
    {
        var before = _store.Version;

        var change = Write(writer => writer.Put(new RecordedOutcome(Outcome("o1", "p1", "c1", OutcomeKind.Viewed), Recorded)));

        Assert.Equal(before + 1, change.Version);
        Assert.Equal([new OutcomeId("o1")], change.Outcomes);
    }

    [Fact]
    public void ListOutcomes_WithFilters_KeepsWhatWasAskedForInTheOrderOfRecording()
    {
        Write(writer =>
        {
            writer.Put(new RecordedOutcome(Outcome("z", "p1", "c1", OutcomeKind.Viewed), Recorded));
            writer.Put(new RecordedOutcome(Outcome("a", "p2", "c1", OutcomeKind.Viewed), Recorded with { By = "other" }));
            writer.Put(new RecordedOutcome(Outcome("m", "p1", "c2", OutcomeKind.Viewed) with { Source = OutcomeSource.FairSystem, Fair = new FairId("f1") }, Recorded));
        });

        Assert.Equal("z a", Ids(new OutcomeQuery { Candidate = new CandidateId("c1"), Count = 9 }));
        Assert.Equal("z m", Ids(new OutcomeQuery { Post = new PostId("p1"), Count = 9 }));
        Assert.Equal("m", Ids(new OutcomeQuery { Post = new PostId("p1"), Source = OutcomeSource.FairSystem, Fair = new FairId("f1"), Count = 9 }));
        Assert.Equal("a", Ids(new OutcomeQuery { Candidate = new CandidateId("c1"), RecordedBy = "other", Count = 9 }));
        Assert.Equal("z", Ids(new OutcomeQuery { Candidate = new CandidateId("c1"), Count = 1 }));
        var first = _store.ListOutcomes(new OutcomeQuery { Count = 1 })[0].Number;
        Assert.Equal("a m", Ids(new OutcomeQuery { After = first, Count = 9 }));
    }

    [Fact]
    public void ListDealtWith_OfAPerson_AgreesWithTheRecordsAndStaysAtItsVersion()
    {
        var outcomes = Enum.GetValues<OutcomeSource>().SelectMany(source => Enum.GetValues<ListWay>().Cast<ListWay?>().Append(null)
            .Select(way => (source, way))).Index().Select(shape => Outcome($"o{shape.Index}", $"p{(shape.Index % 3) + 1}", "c1", OutcomeKind.Viewed) with
            {
                Source = shape.Item.source,
                Fair = new FairId("f1"),
                Origin = shape.Item.way is { } way ? new ListOrigin(way, 1, "m/1") : null,
            }).ToList();
        using var before = _store.OpenView();

        foreach (var outcome in outcomes)
        {
            Write(writer => writer.Put(new RecordedOutcome(outcome with { Post = new PostId("p1") }, Recorded)));
            using var view = _store.OpenView();
            Assert.Equal(outcome.IsDealtWith ? ["p1"] : [], view.ListDealtWith(outcome.Candidate).Select(post => post.Value));
            Write(writer => writer.Put(new RecordedOutcome(outcome, Recorded, Recorded)));
        }

        Assert.Empty(before.ListDealtWith(new CandidateId("c1")));
        Assert.Empty(before.ReadOutcomes());
    }

    [Fact]
    public void Put_OfAPairThatIsNotOnFile_Fails()
    {
        using var writer = _store.BeginWrite();

        var error = Assert.Throws<StoreException>(() => writer.Put(new RecordedOutcome(Outcome("o1", "p9", "c1", OutcomeKind.Viewed), Recorded)));

        Assert.Equal(StoreException.Failed, error.Code);
    }

    [Fact]
    public void Delete_APost_TakesItsOutcomesWithIt()
    {
        Write(writer => writer.Put(new RecordedOutcome(Outcome("o1", "p1", "c1", OutcomeKind.Hired), Recorded)));

        var change = Write(writer => writer.Delete(new PostId("p1")));

        Assert.Null(_store.Find(new OutcomeId("o1")));
        Assert.Equal([new OutcomeId("o1")], change.Outcomes);
    }

    [Fact]
    public void ListModelEvents_AfterRestart_TellsTheJournalInOrder()
    {
        ModelEvent[] events =
        [
            new(Recorded.At, "admin", ModelStep.Promoted, "m/1", "aa", "by hand"),
            new(Recorded.At.AddDays(1), "admin", ModelStep.RolledBack, "m/1", "aa"),
        ];
        var before = _store.Version;
        foreach (var entry in events)
            Write(writer => writer.Record(entry));
        _store.Dispose();

        using var again = _folder.Open();

        Assert.Equal(events, again.ListModelEvents());
        Assert.Equal(before, again.Version);
    }

    private static Outcome Outcome(string id, string post, string candidate, OutcomeKind kind) => new()
    {
        Id = new OutcomeId(id),
        Post = new PostId(post),
        Candidate = new CandidateId(candidate),
        Kind = kind,
        HappenedOn = new DateOnly(2026, 3, 1),
        Source = OutcomeSource.Portal,
    };

    private string Ids(OutcomeQuery query) => string.Join(' ', _store.ListOutcomes(query).Select(outcome => outcome.Recorded.Outcome.Id.Value));

    private StoreChange Write(Action<IRecordWriter> write)
    {
        using var writer = _store.BeginWrite();
        write(writer);
        return writer.Commit();
    }
}
