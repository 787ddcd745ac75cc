using Matcher.Domain;
using Matcher.Grpc;
using Matcher.Matching;

namespace Matcher.Server;

// Answers matcher.v1.PlanService.
internal sealed class PlanService
{
    private const int StandardPage = 50;
    private const int LargestPage = 1_000;

    private readonly SnapshotKeeper _keeper;
    private readonly PageTokens _tokens;
    private readonly PlanWrites _writes;

    public PlanService(SnapshotKeeper keeper, PageTokens tokens)
    {
        (_keeper, _tokens, _writes) = (keeper, tokens, new PlanWrites(keeper));
        var services = new ServiceCalls(keeper, tokens);
        Definition = ServiceBinder.For(V1.PlanServiceReflection.Descriptor.Services[0])
            .Unary<V1.CreatePlanRequest, V1.CreatePlanResponse>("CreatePlan", _writes.CreateAsync)
            .Unary<V1.GetPlanRequest, V1.GetPlanResponse>("GetPlan", GetAsync)
            .Unary<V1.UpdatePlanRequest, V1.UpdatePlanResponse>("UpdatePlan", _writes.UpdateAsync)
            .Unary<V1.ListPlanVersionsRequest, V1.ListPlanVersionsResponse>("ListPlanVersions", ListVersionsAsync)
            .Unary<V1.RecordServiceRequest, V1.RecordServiceResponse>("RecordService", services.RecordAsync)
            .Unary<V1.ListServicesRequest, V1.ListServicesResponse>("ListServices", services.ListAsync)
            .Build();
    }

    public ServerServiceDefinition Definition { get; }

    private Task<V1.GetPlanResponse> GetAsync(V1.GetPlanRequest request, ServerCallContext context)
    {
        var fields = new FieldReader(_keeper.Today);
        string? plan = request.PlanId.Length == 0 ? null : fields.Id("plan_id", request.PlanId);
        string? candidate = request.CandidateId.Length == 0 ? null : fields.Id("candidate_id", request.CandidateId);
        if (request.PlanId.Length > 0 == request.CandidateId.Length > 0)
            fields.Add("plan_id", "and candidate_id: give one of them.");
        if (request.Version < 0)
            fields.Add("version", $"was {request.Version}; 1 or more is a version, 0 takes the last.");
        Languages.Check(request.Language, fields);
        fields.ThrowIfAny();
        IRecordStore store = _keeper.Store;
        Plan last = plan is not null
            ? store.Find(new PlanId(plan)) ?? throw Faults.NotFound("Plan", plan)
            : store.FindPlanOf(new CandidateId(candidate!)) ?? throw Faults.NotFound(store.Find(new CandidateId(candidate!)) is null ? "Candidate" : "Plan", candidate!);
        Plan asked = request.Version == 0 || request.Version == last.Version ? last
            : store.Find(last.Id, request.Version) ?? throw Faults.NotFound("Plan", $"{last.Id}/versions/{request.Version}");
        return Task.FromResult(new V1.GetPlanResponse { Plan = _writes.Write(asked, request.Language), LastVersion = last.Version });
    }

    private Task<V1.ListPlanVersionsResponse> ListVersionsAsync(V1.ListPlanVersionsRequest request, ServerCallContext context)
    {
        var fields = new FieldReader(_keeper.Today);
        int size = Paging.Size(request.PageSize, StandardPage, LargestPage);
        string? id = fields.Id("plan_id", request.PlanId);
        fields.ThrowIfAny();
        int after = _tokens.Open(request, request.PageToken) is { } position ? (int)RankKeys.ReadNumber(position) : 0;
        IRecordStore store = _keeper.Store;
        var plan = new PlanId(id!);
        if (store.Find(plan) is null)
            throw Faults.NotFound("Plan", id!);
        // The version before the page tells what the first of it changed.
        List<Plan> found = [.. store.ListPlanVersions(plan, Math.Max(0, after - 1), size + (after == 0 ? 1 : 2))];
        List<Plan> page = [.. found.Where(version => version.Version > after)];
        var response = new V1.ListPlanVersionsResponse();
        foreach (Plan version in page.Take(size))
        {
            var wire = new V1.PlanVersion { Plan = PlanRecords.WriteHead(version) };
            if (found.Find(known => known.Version == version.Version - 1) is { } before)
                wire.ChangedFields.AddRange(PlanDifferences.Between(before, version));
            response.Versions.Add(wire);
        }

        if (response.Versions.Count < page.Count)
            response.NextPageToken = _tokens.Seal(request, RankKeys.Write((long)response.Versions[^1].Plan.Version));
        return Task.FromResult(response);
    }
}
