using System.Text;
using Matcher.Domain;
using Matcher.Grpc;
using Matcher.Matching;

namespace Matcher.Server;

// Answers matcher.v1.FairService.
internal sealed class FairService
{
    private const int StandardPage = 50;
    private const int LargestPage = 1_000;

    private readonly SnapshotKeeper _keeper;
    private readonly PageTokens _tokens;

    public FairService(SnapshotKeeper keeper, PageTokens tokens)
    {
        _keeper = keeper;
        _tokens = tokens;
        Definition = ServiceBinder.For(V1.FairServiceReflection.Descriptor.Services[0])
            .Unary<V1.CreateFairRequest, V1.CreateFairResponse>("CreateFair", CreateAsync)
            .Unary<V1.GetFairRequest, V1.GetFairResponse>("GetFair", GetAsync)
            .Unary<V1.UpdateFairRequest, V1.UpdateFairResponse>("UpdateFair", UpdateAsync)
            .Unary<V1.DeleteFairRequest, V1.DeleteFairResponse>("DeleteFair", DeleteAsync)
            .Unary<V1.ListFairsRequest, V1.ListFairsResponse>("ListFairs", ListAsync)
            .Build();
    }

    public ServerServiceDefinition Definition { get; }

    private async Task<V1.CreateFairResponse> CreateAsync(V1.CreateFairRequest request, ServerCallContext context)
    {
        var fields = new FieldReader(_keeper.Today);
        Fair fair = FairRecords.Read(request.Fair, "fair", NewIds.Fair(), fields);
        var order = new WriteOrder(request, request.RequestId, request.ValidateOnly);
        order.Check(fields);
        fields.ThrowIfAny();
        return new V1.CreateFairResponse
        {
            Fair = await RunAsync(order, context, writer =>
            {
                if (writer.Find(fair.Id) is not null)
                    throw Faults.AlreadyExists("Fair", fair.Id.Value);
                return Put(writer, fair);
            }),
        };
    }

    private Task<V1.GetFairResponse> GetAsync(V1.GetFairRequest request, ServerCallContext context)
    {
        FairId id = Id(request.FairId);
        if (!Caller.Of(context).Reaches(id))
            throw Faults.FairNotBound(id.Value);
        return Task.FromResult(new V1.GetFairResponse { Fair = Read(_keeper.Store, id.Value) });
    }

    private async Task<V1.UpdateFairResponse> UpdateAsync(V1.UpdateFairRequest request, ServerCallContext context)
    {
        var fields = new FieldReader(_keeper.Today);
        Fair fair = FairRecords.Read(request.Fair, "fair", "", fields);
        var order = new WriteOrder(request, request.RequestId, request.ValidateOnly);
        order.Check(fields);
        fields.ThrowIfAny();
        return new V1.UpdateFairResponse
        {
            Fair = await RunAsync(order, context, writer =>
            {
                if (!request.AllowMissing && writer.Find(fair.Id) is null)
                    throw Faults.NotFound("Fair", fair.Id.Value);
                return Put(writer, fair);
            }),
        };
    }

    private async Task<V1.DeleteFairResponse> DeleteAsync(V1.DeleteFairRequest request, ServerCallContext context)
    {
        var fields = new FieldReader(_keeper.Today);
        string? id = fields.Id("fair_id", request.FairId);
        var order = new WriteOrder(request, request.RequestId, request.ValidateOnly);
        order.Check(fields);
        fields.ThrowIfAny();
        return await _keeper.WriteAsync(order, writer => writer.Delete(new FairId(id!))
            ? (id!, new V1.DeleteFairResponse())
            : throw Faults.NotFound("Fair", id!), (_, _) => new V1.DeleteFairResponse(), context.CancellationToken);
    }

    private Task<V1.ListFairsResponse> ListAsync(V1.ListFairsRequest request, ServerCallContext context)
    {
        int size = Paging.Size(request.PageSize, StandardPage, LargestPage);
        string after = _tokens.Open(request, request.PageToken) is { } position ? Encoding.UTF8.GetString(position) : "";
        List<V1.Fair> fairs =
        [
            .. _keeper.Store.ReadFairs()
                .Where(fair => string.CompareOrdinal(fair.Id.Value, after) > 0)
                .OrderBy(fair => fair.Id)
                .Take(size + 1)
                .Select(FairRecords.Write),
        ];
        var response = new V1.ListFairsResponse();
        response.Fairs.AddRange(fairs.Take(Paging.Fitting(fairs.Take(size))));
        if (response.Fairs.Count < fairs.Count)
            response.NextPageToken = _tokens.Seal(request, Encoding.UTF8.GetBytes(response.Fairs[^1].FairId));
        return Task.FromResult(response);
    }

    private Task<V1.Fair> RunAsync(WriteOrder order, ServerCallContext context, Func<IRecordWriter, (string, V1.Fair)> work) =>
        _keeper.WriteAsync(order, work, Read, context.CancellationToken);

    private static (string, V1.Fair) Put(IRecordWriter writer, Fair fair)
    {
        for (int i = 0; i < fair.Posts.Count; i++)
        {
            if (writer.Find(fair.Posts[i]) is null)
                throw Faults.Invalid($"fair.post_ids[{i}]", $"'{fair.Posts[i]}' is not a post on file.");
        }

        writer.Put(fair);
        return (fair.Id.Value, FairRecords.Write(fair));
    }

    private static V1.Fair Read(IRecordStore store, string id) =>
        store.Find(new FairId(id)) is { } fair ? FairRecords.Write(fair) : throw Faults.NotFound("Fair", id);

    private FairId Id(string text)
    {
        var fields = new FieldReader(_keeper.Today);
        string? id = fields.Id("fair_id", text);
        fields.ThrowIfAny();
        return new FairId(id!);
    }
}
