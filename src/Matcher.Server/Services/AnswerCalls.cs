using Matcher.Domain;
using Matcher.Grpc;
using Matcher.Matching;

namespace Matcher.Server;

// Records what an employer answered.
internal sealed class AnswerCalls(SnapshotKeeper keeper)
{
    private const int MostActs = 1_000;

    public async Task<V1.RecordAnswerResponse> RecordAsync(V1.RecordAnswerRequest request, ServerCallContext context)
    {
        var fields = new FieldReader(keeper.Today);
        fields.Id("post_id", request.PostId);
        AnswerReader.CheckFact(request.Fact, fields);
        if (fields.Text("value", request.Value) is null)
            fields.Add("value", "is missing.");
        if (fields.PastDate("said_on", request.SaidOn) is null && request.SaidOn.Length == 0)
            fields.Add("said_on", "is missing; a date is YYYY-MM-DD.");
        if (fields.Text("said_by", request.SaidBy) is null)
            fields.Add("said_by", "is missing; say who gave the answer.");
        var order = new WriteOrder(request, request.RequestId, request.ValidateOnly);
        order.Check(fields);
        fields.ThrowIfAny();
        var made = new Recording(keeper.Time.GetUtcNow(), Caller.Of(context).Key.Name);
        return await keeper.WriteAsync((store, ledger) =>
        {
            V1.Post post = order.Run(store, ledger, keeper.Time, writer => Put(writer, request, made), id => Read(store, id));
            return new V1.RecordAnswerResponse { Post = post, StoreVersion = ledger.Sum()?.Version ?? store.Version };
        }, context.CancellationToken);
    }

    private static V1.Post Read(IRecordStore store, string id) => store.Find(new PostId(id)) is { } post
        ? PostWriter.Write(post, post.Employer is { } employer ? store.Find(employer)?.Name : null)
        : throw Faults.NotFound("Post", id);

    private (string, V1.Post) Put(IRecordWriter writer, V1.RecordAnswerRequest request, Recording made)
    {
        var id = new PostId(request.PostId);
        Post before = writer.Find(id) ?? throw Faults.NotFound("Post", id.Value);
        V1.Post wire = PostWriter.Write(before, before.Employer is { } employer ? writer.Find(employer)?.Name : null);
        AnswerReader.Put(wire, request.Fact, request.Value, request.SaidOn);
        if (!request.Replace && Other(writer, id, request) is { } other)
            throw Faults.AnswerDiffers(other);
        // The same way as every change of a post, with the same checks.
        var fields = new FieldReader(keeper.Today);
        PostDraft draft = PostReader.Read(wire, "post", "", fields);
        fields.ThrowIfAny();
        V1.Post after = draft.Put(writer, "post", keeper.Today);
        writer.Counsel.Record(new CounselAct(ActKind.AnswerRecorded, made) { Post = id, Fact = request.Fact, Answer = request.Value, Why = $"{request.SaidBy} {request.SaidOn}" });
        return (id.Value, after);
    }

    // What was answered last about the fact, if that was something else.
    private static CounselAct? Other(IRecordWriter writer, PostId post, V1.RecordAnswerRequest request)
    {
        CounselAct? last = null;
        for (long after = 0; ;)
        {
            IReadOnlyList<NumberedAct> acts = writer.Counsel.ListActs(new ActQuery { Post = post, After = after, Count = MostActs });
            last = acts.LastOrDefault(act => act.Act.Kind == ActKind.AnswerRecorded && act.Act.Fact == request.Fact)?.Act ?? last;
            if (acts.Count < MostActs)
                return last?.Answer == request.Value ? null : last;
            after = acts[^1].Number;
        }
    }
}
