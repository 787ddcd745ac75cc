using Matcher.Domain;
using Matcher.Grpc;
using Matcher.Matching;

namespace Matcher.Server;

// The calls of matcher.v1.PlanService that make versions. The content is worked out on a snapshot before the gate of writers, so that
// nobody waits for it; whether somebody else was faster is decided inside.
internal sealed class PlanWrites(SnapshotKeeper keeper)
{
    private const string Created = "created";

    public async Task<V1.CreatePlanResponse> CreateAsync(V1.CreatePlanRequest request, ServerCallContext context)
    {
        var fields = new FieldReader(keeper.Today);
        if (request.Plan is null)
            fields.Add("plan", "is missing.");
        V1.Plan wire = request.Plan ?? new V1.Plan();
        string? id = wire.PlanId.Length == 0 ? NewIds.Plan() : fields.Id("plan.plan_id", wire.PlanId);
        string? candidate = fields.Id("plan.candidate_id", wire.CandidateId);
        PlanStatus status = fields.Word<V1.PlanStatus, PlanStatus>("plan.status", wire.Status) ?? PlanStatus.Active;
        Situation situation = SituationRecords.Read(wire.Situation, "plan.situation", fields);
        string? note = fields.Text("plan.note", wire.Note, PlanChecks.MaxNoteLength);
        string because = fields.Text("because", request.Because, PlanChecks.MaxReasonLength) ?? Created;
        var order = new WriteOrder(request, request.RequestId, request.ValidateOnly);
        Check(order, request.Language, fields);
        var person = new CandidateId(candidate!);
        PlanContent? content = IsRepetition(request.RequestId) ? null : await WorkOutAsync(person, situation, context.CancellationToken);
        Plan made = await keeper.WriteAsync(order, writer =>
        {
            if (writer.Find(person) is null)
                throw Faults.NotFound("Candidate", candidate!);
            if (writer.FindPlanOf(person) is { } known)
                throw Faults.AlreadyExists("Plan", known.Id.Value);
            if (writer.Find(new PlanId(id!)) is not null)
                throw Faults.AlreadyExists("Plan", id!);
            var plan = new Plan
            {
                Id = new PlanId(id!),
                Candidate = person,
                Version = 1,
                Status = status,
                Situation = situation,
                Note = note,
                Because = because,
                Made = Now(context),
                Content = content!,
            };
            writer.Put(plan);
            return (id!, plan);
        }, Again, context.CancellationToken);
        return new V1.CreatePlanResponse { Plan = Write(made, request.Language) };
    }

    public async Task<V1.UpdatePlanResponse> UpdateAsync(V1.UpdatePlanRequest request, ServerCallContext context)
    {
        var fields = new FieldReader(keeper.Today);
        PlanEdit edit = PlanEdit.Read(request, fields);
        var order = new WriteOrder(request, request.RequestId, request.ValidateOnly);
        Check(order, request.Language, fields);
        PlanContent? content = null;
        if (!IsRepetition(request.RequestId))
        {
            Plan seen = Expect(keeper.Store.Find(edit.Id), edit.Id, request.ExpectedVersion);
            content = edit.NeedsContent(seen) ? await WorkOutAsync(seen.Candidate, edit.Situation ?? seen.Situation, context.CancellationToken) : seen.Content;
        }

        Plan? before = null;
        Plan made = await keeper.WriteAsync(order, writer =>
        {
            before = Expect(writer.Find(edit.Id), edit.Id, request.ExpectedVersion);
            Plan plan = edit.Apply(before, content!, Now(context));
            writer.Put(plan);
            return (edit.Id.Value, plan);
        }, Again, context.CancellationToken);
        var response = new V1.UpdatePlanResponse { Plan = Write(made, request.Language) };
        response.ChangedFields.AddRange(PlanDifferences.Between(before ?? keeper.Store.Find(edit.Id, made.Version - 1) ?? made, made));
        return response;
    }

    public V1.Plan Write(Plan plan, V1.Language language) => new PlanRecords(language).Write(plan, keeper.Store);

    private static void Check(WriteOrder order, V1.Language language, FieldReader fields)
    {
        order.Check(fields);
        Languages.Check(language, fields);
        fields.ThrowIfAny();
    }

    // The plan as the caller has seen it. Whoever has not seen the last version is told what changed since, and by whom.
    private Plan Expect(Plan? last, PlanId id, int expected)
    {
        if (last is null)
            throw Faults.NotFound("Plan", id.Value);
        if (expected > last.Version)
            throw Faults.Invalid("expected_version", $"was {expected}; the plan has the versions 1 to {last.Version}.");
        if (expected == last.Version)
            return last;
        IReadOnlyList<Plan> since = keeper.Store.ListPlanVersions(id, expected - 1, last.Version - expected + 1);
        throw Faults.PlanChanged(id.Value, last.Version, since.Skip(1).Select(plan => plan.Made.By).Distinct(), PlanDifferences.Between(since[0], last));
    }

    private bool IsRepetition(string requestId) => requestId.Length > 0 && keeper.Store.FindRequest(requestId) is not null;

    private Recording Now(ServerCallContext context) => new(keeper.Time.GetUtcNow(), Caller.Of(context).Key.Name);

    private async Task<PlanContent> WorkOutAsync(CandidateId person, Situation situation, CancellationToken cancellationToken) =>
        await keeper.ReadAsync(snapshot => Planner.Make(snapshot, RuleSet.Notes, person, situation, cancellationToken), cancellationToken)
        ?? throw Faults.NotFound("Candidate", person.Value);

    private Plan Again(IRecordStore store, string id) => store.Find(new PlanId(id)) ?? throw Faults.NotFound("Plan", id);
}
