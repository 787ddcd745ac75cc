using System.Text;
using Matcher.Domain;
using Matcher.Grpc;
using Matcher.Matching;

namespace Matcher.Server;

// The calls of matcher.v1.PlanService about services that were given.
internal sealed class ServiceCalls(SnapshotKeeper keeper, PageTokens tokens)
{
    private const int StandardPage = 50;
    private const int LargestPage = 1_000;

    public async Task<V1.RecordServiceResponse> RecordAsync(V1.RecordServiceRequest request, ServerCallContext context)
    {
        var fields = new FieldReader(keeper.Today);
        ServiceRecord service = ServiceRecords.Read(request.Service, "service", fields, new Recording(keeper.Time.GetUtcNow(), Caller.Of(context).Key.Name));
        var order = new WriteOrder(request, request.RequestId, request.ValidateOnly);
        order.Check(fields);
        fields.ThrowIfAny();
        ServiceRecord recorded = await keeper.WriteAsync(order, writer =>
        {
            if (writer.Find(service.Candidate) is null)
                throw Faults.NotFound("Candidate", service.Candidate.Value);
            writer.Put(service);
            return (service.Id.Value, service);
        }, (store, id) => store.Find(new ServiceId(id)) ?? throw Faults.NotFound("ServiceRecord", id), context.CancellationToken);
        return new V1.RecordServiceResponse { Service = ServiceRecords.Write(recorded) };
    }

    public Task<V1.ListServicesResponse> ListAsync(V1.ListServicesRequest request, ServerCallContext context)
    {
        var fields = new FieldReader(keeper.Today);
        int size = Paging.Size(request.PageSize, StandardPage, LargestPage);
        string? id = fields.Id("candidate_id", request.CandidateId);
        fields.ThrowIfAny();
        ServiceId? after = tokens.Open(request, request.PageToken) is { } position ? new ServiceId(Encoding.UTF8.GetString(position)) : null;
        IRecordStore store = keeper.Store;
        if (store.Find(new CandidateId(id!)) is null)
            throw Faults.NotFound("Candidate", id!);
        List<V1.ServiceRecord> services = [.. store.ListServices(new CandidateId(id!), after, size + 1).Select(ServiceRecords.Write)];
        var response = new V1.ListServicesResponse();
        response.Services.AddRange(services.Take(Paging.Fitting(services.Take(size))));
        if (response.Services.Count < services.Count)
            response.NextPageToken = tokens.Seal(request, Encoding.UTF8.GetBytes(response.Services[^1].ServiceId));
        return Task.FromResult(response);
    }
}
