using Matcher.Grpc;
using Matcher.Matching;
using Matcher.Scoring;

namespace Matcher.Server;

// Answers matcher.v1.StatusService.
internal sealed class StatusService
{
    private const int ImportsShown = 20;

    private readonly SnapshotKeeper _keeper;
    private readonly Lock _counting = new();
    private (long Version, StoreCounts Counts)? _counted;

    public StatusService(SnapshotKeeper keeper)
    {
        _keeper = keeper;
        Definition = ServiceBinder.For(V1.StatusServiceReflection.Descriptor.Services[0])
            .Unary<V1.GetStatusRequest, V1.GetStatusResponse>("GetStatus", GetAsync)
            .Unary<V1.RebuildDerivedRequest, V1.RebuildDerivedResponse>("RebuildDerived", RebuildAsync)
            .Build();
    }

    public ServerServiceDefinition Definition { get; }

    private async Task<V1.GetStatusResponse> GetAsync(V1.GetStatusRequest request, ServerCallContext context)
    {
        IRecordStore store = _keeper.Store;
        StoreCounts counts = Count(store);
        V1.GetStatusResponse response = await _keeper.ReadAsync(snapshot => new V1.GetStatusResponse
        {
            Versions = VersionRecords.Write(snapshot.Versions),
            Engines = Engines.Name,
            PostIndex = _keeper.Index.Name,
            Posts = snapshot.PostCount,
            OpenPosts = snapshot.OpenPostCount,
            Employers = snapshot.EmployerCount,
            Candidates = counts.Candidates,
            CandidatesMatched = snapshot.CandidateCount,
            Fairs = snapshot.FairCount,
            Courses = snapshot.CourseCount,
            IndexStoreVersion = _keeper.Index.StoreVersion,
            Synthetic = counts.AnySynthetic,
            VectorPath = PoolRecords.Write(VectorPaths.Current),
            Pools = { PoolRecords.WritePeople(snapshot), PoolRecords.WritePosts(snapshot) },
        }, context.CancellationToken);
        response.Imports.AddRange(store.ListImports(ImportsShown).Select(Write));
        response.Degradations.AddRange(_keeper.Degradations());
        return response;
    }

    private async Task<V1.RebuildDerivedResponse> RebuildAsync(V1.RebuildDerivedRequest request, ServerCallContext context)
    {
        V1.RebuildDerivedResponse response = await _keeper.RebuildAsync(snapshot => new V1.RebuildDerivedResponse
        {
            Versions = VersionRecords.Write(snapshot.Versions),
            Posts = snapshot.PostCount,
            Candidates = snapshot.CandidateCount,
        }, context.CancellationToken);
        return _keeper.Index.HasFailed ? throw Faults.IndexUnavailable() : response;
    }

    // People who did not agree to be matched stand only in the store; they are counted once per version.
    private StoreCounts Count(IRecordStore store)
    {
        lock (_counting)
        {
            long version = store.Version;
            if (_counted is not { } known || known.Version != version)
                _counted = known = (version, store.Count());
            return known.Counts;
        }
    }

    private static V1.ImportSummary Write(ImportSummary summary) => new()
    {
        ImportId = summary.Id,
        FileName = summary.FileName,
        Mapping = summary.Mapping,
        FinishedAt = Dates.Write(summary.FinishedAt),
        Rows = summary.Rows,
        Accepted = summary.Accepted,
        Repaired = summary.Repaired,
        Merged = summary.Merged,
        Refused = summary.Refused,
    };
}
