using Matcher.Domain;
using Matcher.Grpc;
using Matcher.Matching;

namespace Matcher.Server;

// Answers matcher.v1.OutcomeService.
internal sealed class OutcomeService
{
    private const int StandardPage = 50;
    private const int LargestPage = 1_000;

    private readonly SnapshotKeeper _keeper;
    private readonly PageTokens _tokens;

    public OutcomeService(SnapshotKeeper keeper, PageTokens tokens)
    {
        _keeper = keeper;
        _tokens = tokens;
        var recording = new OutcomeRecording(keeper);
        Definition = ServiceBinder.For(V1.OutcomeServiceReflection.Descriptor.Services[0])
            .Unary<V1.RecordOutcomeRequest, V1.RecordOutcomeResponse>("RecordOutcome", recording.RecordAsync)
            .Unary<V1.BatchRecordOutcomesRequest, V1.BatchRecordOutcomesResponse>("BatchRecordOutcomes", recording.BatchRecordAsync)
            .Unary<V1.TakeBackOutcomeRequest, V1.TakeBackOutcomeResponse>("TakeBackOutcome", TakeBackAsync)
            .Unary<V1.ListOutcomesRequest, V1.ListOutcomesResponse>("ListOutcomes", ListAsync)
            .ServerStreaming<V1.ExportOutcomesRequest, V1.ExportOutcomesResponse>("ExportOutcomes", ExportAsync)
            .Build();
    }

    public ServerServiceDefinition Definition { get; }

    private async Task<V1.TakeBackOutcomeResponse> TakeBackAsync(V1.TakeBackOutcomeRequest request, ServerCallContext context)
    {
        var rights = new OutcomeRights(Caller.Of(context));
        var fields = new FieldReader(_keeper.Today);
        string? id = fields.Id("outcome_id", request.OutcomeId);
        string? because = fields.Text("because", request.Because, OutcomeChecks.MaxTextLength);
        var order = new WriteOrder(request, request.RequestId, request.ValidateOnly);
        order.Check(fields);
        fields.ThrowIfAny();
        RecordedOutcome taken = await _keeper.WriteAsync(order, writer =>
        {
            // What somebody else told is nobody's business.
            RecordedOutcome before = writer.Find(new OutcomeId(id!)) is { } found && rights.MayTakeBack(found) ? found : throw Faults.NotFound("Outcome", id!);
            if (!before.Holds)
                return (id!, before);
            RecordedOutcome after = before with { TakenBack = new Recording(_keeper.Time.GetUtcNow(), rights.Name), TakenBackBecause = because };
            writer.Put(after);
            return (id!, after);
        }, (store, known) => store.Find(new OutcomeId(known)) ?? throw Faults.NotFound("Outcome", known), context.CancellationToken);
        return new V1.TakeBackOutcomeResponse { Outcome = Write(taken, rights) };
    }

    private Task<V1.ListOutcomesResponse> ListAsync(V1.ListOutcomesRequest request, ServerCallContext context)
    {
        var rights = new OutcomeRights(Caller.Of(context));
        var fields = new FieldReader(_keeper.Today);
        int size = Paging.Size(request.PageSize, StandardPage, LargestPage);
        string? post = request.PostId.Length == 0 ? null : fields.Id("post_id", request.PostId);
        string? candidate = request.CandidateId.Length == 0 ? null : fields.Id("candidate_id", request.CandidateId);
        string? fair = request.FairId.Length == 0 ? null : fields.Id("fair_id", request.FairId);
        fields.ThrowIfAny();
        OutcomeQuery query = rights.Narrow(new OutcomeQuery
        {
            Post = post is null ? null : new PostId(post),
            Candidate = candidate is null ? null : new CandidateId(candidate),
            Fair = fair is null ? null : new FairId(fair),
            After = _tokens.Open(request, request.PageToken) is { } position ? RankKeys.ReadNumber(position) : 0,
            Count = size + 1,
        }, fields);
        fields.ThrowIfAny();
        IReadOnlyList<NumberedOutcome> found = _keeper.Store.ListOutcomes(query);
        List<V1.Outcome> outcomes = [.. found.Select(outcome => Write(outcome.Recorded, rights))];
        var response = new V1.ListOutcomesResponse();
        response.Outcomes.AddRange(outcomes.Take(Paging.Fitting(outcomes.Take(size))));
        if (response.Outcomes.Count < outcomes.Count)
            response.NextPageToken = _tokens.Seal(request, RankKeys.Write(found[response.Outcomes.Count - 1].Number));
        return Task.FromResult(response);
    }

    private async Task ExportAsync(V1.ExportOutcomesRequest request, IServerStreamWriter<V1.ExportOutcomesResponse> responses, ServerCallContext context)
    {
        // Made before anything is sent, so that a slow caller does not hold the snapshot.
        IReadOnlyList<V1.ExportOutcomesResponse> parts = await _keeper.ReadAsync(
            snapshot => new OutcomeExport(snapshot, _keeper.Store.Secret).Make(context.CancellationToken), context.CancellationToken);
        foreach (V1.ExportOutcomesResponse part in parts)
            await responses.WriteAsync(part, context.CancellationToken);
    }

    private V1.Outcome Write(RecordedOutcome recorded, OutcomeRights rights) => OutcomeRecords.Write(recorded, _keeper.Store.Secret.Span, rights.HidesPerson);
}
