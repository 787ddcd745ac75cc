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
    private (long Version, long Candidates, bool AnySynthetic)? _counted;

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
        MatchSnapshot snapshot = await _keeper.CurrentAsync(context.CancellationToken);
        IRecordStore store = _keeper.Store;
        (long candidates, bool anySynthetic) = Count(store, context.CancellationToken);
        var response = new V1.GetStatusResponse
        {
            Versions = VersionRecords.Write(snapshot.Versions),
            Engines = Engines.Name,
            PostIndex = _keeper.Index.Name,
            Posts = snapshot.PostCount,
            OpenPosts = snapshot.OpenPostCount,
            Employers = snapshot.EmployerCount,
            Candidates = candidates,
            CandidatesMatched = snapshot.CandidateCount,
            Fairs = snapshot.FairCount,
            Courses = snapshot.CourseCount,
            IndexStoreVersion = _keeper.Index.StoreVersion,
            Synthetic = anySynthetic,
            VectorPath = PoolRecords.Write(VectorPaths.Current),
            Pools = { PoolRecords.WritePeople(snapshot), PoolRecords.WritePosts(snapshot) },
        };
        response.Imports.AddRange(store.ListImports(ImportsShown).Select(Write));
        response.Degradations.AddRange(_keeper.Degradations());
        return response;
    }

    private async Task<V1.RebuildDerivedResponse> RebuildAsync(V1.RebuildDerivedRequest request, ServerCallContext context)
    {
        MatchSnapshot snapshot = await _keeper.RebuildAsync(context.CancellationToken);
        if (_keeper.Index.HasFailed)
            throw Faults.IndexUnavailable();
        return new V1.RebuildDerivedResponse
        {
            Versions = VersionRecords.Write(snapshot.Versions),
            Posts = snapshot.PostCount,
            Candidates = snapshot.CandidateCount,
        };
    }

    // People who did not agree to be matched stand only in the store; counting them reads it, so it is done once per version.
    private (long Candidates, bool AnySynthetic) Count(IRecordStore store, CancellationToken cancellationToken)
    {
        lock (_counting)
        {
            long version = store.Version;
            if (_counted is { } known && known.Version == version)
                return (known.Candidates, known.AnySynthetic);
            long candidates = 0;
            bool synthetic = false;
            foreach (Domain.Candidate candidate in store.ReadCandidates())
            {
                cancellationToken.ThrowIfCancellationRequested();
                candidates++;
                synthetic |= candidate.IsSynthetic;
            }

            synthetic = synthetic || store.ReadPosts().Any(post => post.IsSynthetic);
            _counted = (version, candidates, synthetic);
            return (candidates, synthetic);
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
