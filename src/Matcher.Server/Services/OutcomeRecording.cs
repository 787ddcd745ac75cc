using Matcher.Domain;
using Matcher.Grpc;
using Matcher.Matching;

namespace Matcher.Server;

// Records outcomes, one by one or many at once.
internal sealed class OutcomeRecording(SnapshotKeeper keeper)
{
    private const int LargestBatch = 1_000;

    public async Task<V1.RecordOutcomeResponse> RecordAsync(V1.RecordOutcomeRequest request, ServerCallContext context)
    {
        var rights = new OutcomeRights(Caller.Of(context));
        PeopleAtFairs people = await FindPeopleAsync([request], context);
        return new V1.RecordOutcomeResponse
        {
            Outcome = await keeper.WriteAsync((store, ledger) => Record(request, rights, people, store, ledger), context.CancellationToken),
        };
    }

    public async Task<V1.BatchRecordOutcomesResponse> BatchRecordAsync(V1.BatchRecordOutcomesRequest request, ServerCallContext context)
    {
        Batches.Check("requests", request.Requests.Count, LargestBatch);
        var rights = new OutcomeRights(Caller.Of(context));
        PeopleAtFairs people = await FindPeopleAsync(request.Requests, context);
        return await keeper.WriteAsync((store, ledger) =>
        {
            var response = new V1.BatchRecordOutcomesResponse();
            response.Results.AddRange(request.Requests.Select(item => Batches.Item(
                () => new V1.OutcomeResult { Outcome = Record(item, rights, people, store, ledger) },
                status => new V1.OutcomeResult { Status = status },
                context.CancellationToken)));
            return response;
        }, context.CancellationToken);
    }

    // Before the gate: it goes over everybody.
    private ValueTask<PeopleAtFairs> FindPeopleAsync(IEnumerable<V1.RecordOutcomeRequest> requests, ServerCallContext context)
    {
        PeopleAtFairs people = PeopleAtFairs.AskedFor(requests.Select(request => request.Outcome).OfType<V1.Outcome>(), Caller.Of(context));
        return people.IsEmpty ? ValueTask.FromResult(people) : keeper.ReadAsync(snapshot => people.FoundIn(snapshot, context.CancellationToken), context.CancellationToken);
    }

    private V1.Outcome Record(V1.RecordOutcomeRequest request, OutcomeRights rights, PeopleAtFairs people, IRecordStore store, ChangeLedger ledger)
    {
        var fields = new FieldReader(keeper.Today);
        if (request.Outcome is null)
            fields.Add("outcome", "is missing.");
        V1.Outcome wire = request.Outcome ?? new V1.Outcome();
        Outcome outcome = OutcomeRecords.Read(wire, "outcome", rights.Source(wire, "outcome", fields), fields);
        var order = new WriteOrder(request, request.RequestId, request.ValidateOnly);
        order.Check(fields);
        fields.ThrowIfAny();
        rights.CheckMayTell(outcome);
        RecordedOutcome recorded = order.Run(store, ledger, keeper.Time, writer =>
        {
            Outcome whole = wire.OpaqueId.Length == 0 ? outcome : outcome with { Candidate = people.Find(outcome, wire.OpaqueId, writer) };
            CheckPair(whole, writer);
            RecordedOutcome known = writer.FindOutcomes(whole.Post, whole.Candidate).FirstOrDefault(told => told.Holds && told.Outcome with { Id = whole.Id } == whole)
                ?? Put(writer, new RecordedOutcome(whole, new Recording(keeper.Time.GetUtcNow(), rights.Name)));
            return (known.Outcome.Id.Value, known);
        }, id => store.Find(new OutcomeId(id)) ?? throw Faults.NotFound("Outcome", id));
        return OutcomeRecords.Write(recorded, store.Secret.Span, rights.HidesPerson);
    }

    private static RecordedOutcome Put(IRecordWriter writer, RecordedOutcome recorded)
    {
        writer.Put(recorded);
        return recorded;
    }

    private static void CheckPair(Outcome outcome, IRecordWriter writer)
    {
        Post post = writer.Find(outcome.Post) ?? throw Faults.NotFound("Post", outcome.Post.Value);
        if (writer.Find(outcome.Candidate) is null)
            throw Faults.NotFound("Candidate", outcome.Candidate.Value);
        if (outcome.Fair is { } fair && writer.Find(fair)?.Posts.Contains(outcome.Post) != true)
            throw Faults.Invalid("outcome.fair_id", $"'{fair}' is not a fair that offers the post '{outcome.Post}'.");
        if (outcome.HappenedOn < post.PublishedOn)
            throw Faults.OutcomeBeforePost("outcome.happened_on", Dates.Write(outcome.HappenedOn), Dates.Write(post.PublishedOn));
    }
}
