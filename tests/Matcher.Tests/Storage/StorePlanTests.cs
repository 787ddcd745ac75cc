using Matcher.Domain;
using Matcher.Matching;
using Matcher.Storage;

namespace Matcher.Tests;

/// <summary>Plans and services in the store.</summary>
public sealed class StorePlanTests : IDisposable
{
    private const string Mark = "Because-0815-distinctive";

    private readonly StoreFolder _folder = new();
    private readonly SqliteRecordStore _store;

    public StorePlanTests() => _store = _folder.Open();

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    [Trait("Seed", "75")]
    public void Row75_Edit_MakesAVersionAndKeepsTheOld()
    {
        using var world = new PlanWorld(PlanWorld.Person(), [PlanWorld.Post("p-1") with { Courses = ["k-1"] }], [PlanWorld.Course("k-1")]);
        var first = Plan(world.Plan(new Situation { WantsWork = true }));
        var second = first with { Version = 2, Status = PlanStatus.Completed, Note = "已到岗", Because = "入职", Made = new Recording(DateTimeOffset.UnixEpoch.AddDays(1), "desk-2") };
        Write(writer => { writer.Put(PlanWorld.Person()); writer.Put(first); });

        Write(writer => writer.Put(second));

        Assert.Equal(PlanJson.Write(first), PlanJson.Write(_store.Find(first.Id, 1)!));
        Assert.Equal(PlanJson.Write(second), PlanJson.Write(_store.FindPlanOf(first.Candidate)!));
        Assert.Equal([1, 2], _store.ListPlanVersions(first.Id, 0, 10).Select(plan => plan.Version));
        Assert.Equal(["status", "note"], PlanDifferences.Between(first, second));
        Assert.Null(_store.Find(first.Id, 3));
        Assert.Null(_store.Find(new PlanId("other")));
    }

    [Fact]
    public void Delete_PersonWithPlanAndServices_LeavesNoByteOfThem()
    {
        using var world = new PlanWorld(PlanWorld.Person(), []);
        var plan = Plan(world.Plan());
        var service = new ServiceRecord { Id = new ServiceId("service-4711"), Candidate = plan.Candidate, Kind = ServiceKind.FollowUp, GivenOn = PlanWorld.Day, Note = Mark, Recorded = plan.Made };
        Write(writer =>
        {
            writer.Put(PlanWorld.Person());
            writer.Put(plan);
            writer.Put(service);
            writer.Save(new SavedRequest("r-1", "CreatePlanRequest", "digest", plan.Id.Value, DateTimeOffset.UnixEpoch));
            writer.Save(new SavedRequest("r-2", "RecordServiceRequest", "digest", service.Id.Value, DateTimeOffset.UnixEpoch));
        });
        Assert.NotEmpty(FilesWith(Mark));
        Assert.Equal(service, Assert.Single(_store.ListServices(plan.Candidate, null, 10)));
        Assert.Empty(_store.ListServices(plan.Candidate, service.Id, 10));

        Write(writer => Assert.True(writer.Delete(plan.Candidate)));

        Assert.Empty(FilesWith(Mark));
        Assert.Empty(FilesWith(plan.Id.Value));
        Assert.Empty(FilesWith(service.Id.Value));
        Assert.Null(_store.Find(plan.Id));
        Assert.Null(_store.Find(service.Id));
        Assert.Null(_store.FindRequest("r-1"));
        Assert.Null(_store.FindRequest("r-2"));
    }

    [Fact]
    public void Put_PlanOrService_RaisesTheVersion()
    {
        using var world = new PlanWorld(PlanWorld.Person(), []);
        Write(writer => writer.Put(PlanWorld.Person()));
        var before = _store.Version;

        Write(writer => writer.Put(Plan(world.Plan())));

        Assert.Equal(before + 1, _store.Version);
    }

    private static Plan Plan(PlanContent content) => new()
    {
        Id = new PlanId("plan-4711"),
        Candidate = PlanWorld.Person().Id,
        Version = 1,
        Status = PlanStatus.Active,
        Situation = new Situation { WantsWork = true, EmployedSince = new DateOnly(2024, 7, 1), LadderStep = LadderStep.Quota },
        Because = Mark,
        Made = new Recording(DateTimeOffset.UnixEpoch, "desk-1"),
        Content = content,
    };

    private void Write(Action<IRecordWriter> write)
    {
        using var writer = _store.BeginWrite();
        write(writer);
        writer.Commit();
    }

    private List<string> FilesWith(string text) =>
        [.. Directory.GetFiles(_folder.Path).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal) && Contains(file, text))];

    private static bool Contains(string file, string text)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) >= 0;
    }
}
