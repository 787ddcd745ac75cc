using System.Text;
using Matcher.Domain;
using Matcher.Grpc;
using Matcher.Matching;

namespace Matcher.Server;

// Answers matcher.v1.CandidateService but for consents, which have a class of their own.
internal sealed class CandidateService
{
    private const int StandardPage = 50;
    private const int LargestPage = 1_000;
    private const int LargestBatch = 1_000;

    private readonly SnapshotKeeper _keeper;
    private readonly PageTokens _tokens;

    public CandidateService(SnapshotKeeper keeper, PageTokens tokens)
    {
        _keeper = keeper;
        _tokens = tokens;
        var consents = new ConsentCalls(keeper);
        Definition = ServiceBinder.For(V1.CandidateServiceReflection.Descriptor.Services[0])
            .Unary<V1.CreateCandidateRequest, V1.CreateCandidateResponse>("CreateCandidate", CreateAsync)
            .Unary<V1.GetCandidateRequest, V1.GetCandidateResponse>("GetCandidate", GetAsync)
            .Unary<V1.UpdateCandidateRequest, V1.UpdateCandidateResponse>("UpdateCandidate", UpdateAsync)
            .Unary<V1.DeleteCandidateRequest, V1.DeleteCandidateResponse>("DeleteCandidate", DeleteAsync)
            .Unary<V1.ListCandidatesRequest, V1.ListCandidatesResponse>("ListCandidates", ListAsync)
            .Unary<V1.BatchCreateCandidatesRequest, V1.BatchCreateCandidatesResponse>("BatchCreateCandidates", BatchCreateAsync)
            .Unary<V1.GrantConsentRequest, V1.GrantConsentResponse>("GrantConsent", consents.GrantAsync)
            .Unary<V1.WithdrawConsentRequest, V1.WithdrawConsentResponse>("WithdrawConsent", consents.WithdrawAsync)
            .Build();
    }

    public ServerServiceDefinition Definition { get; }

    private async Task<V1.CreateCandidateResponse> CreateAsync(V1.CreateCandidateRequest request, ServerCallContext context) => new()
    {
        Candidate = await _keeper.WriteAsync((store, ledger) => Create(request, store, ledger), context.CancellationToken),
    };

    private Task<V1.GetCandidateResponse> GetAsync(V1.GetCandidateRequest request, ServerCallContext context)
    {
        var fields = new FieldReader(_keeper.Today);
        string? id = fields.Id("candidate_id", request.CandidateId);
        fields.ThrowIfAny();
        return Task.FromResult(new V1.GetCandidateResponse { Candidate = Read(_keeper.Store, id!) });
    }

    private async Task<V1.UpdateCandidateResponse> UpdateAsync(V1.UpdateCandidateRequest request, ServerCallContext context)
    {
        var fields = new FieldReader(_keeper.Today);
        Candidate candidate = CandidateReader.Read(request.Candidate, "candidate", "", fields, _keeper.Time.GetUtcNow());
        var order = new WriteOrder(request, request.RequestId, request.ValidateOnly);
        order.Check(fields);
        fields.ThrowIfAny();
        V1.Candidate answer = await _keeper.WriteAsync(order, writer =>
        {
            if (!request.AllowMissing && writer.Find(candidate.Id) is null)
                throw Faults.NotFound("Candidate", candidate.Id.Value);
            return Put(writer, candidate);
        }, Read, context.CancellationToken);
        return new V1.UpdateCandidateResponse { Candidate = answer };
    }

    private async Task<V1.DeleteCandidateResponse> DeleteAsync(V1.DeleteCandidateRequest request, ServerCallContext context)
    {
        var fields = new FieldReader(_keeper.Today);
        string? id = fields.Id("candidate_id", request.CandidateId);
        var order = new WriteOrder(request, request.RequestId, request.ValidateOnly);
        order.Check(fields);
        fields.ThrowIfAny();
        // What is remembered of the deletion under its request id names nobody.
        return await _keeper.WriteAsync(order, writer => writer.Delete(new CandidateId(id!))
            ? ("deleted", new V1.DeleteCandidateResponse())
            : throw Faults.NotFound("Candidate", id!), (_, _) => new V1.DeleteCandidateResponse(), context.CancellationToken);
    }

    private Task<V1.ListCandidatesResponse> ListAsync(V1.ListCandidatesRequest request, ServerCallContext context)
    {
        int size = Paging.Size(request.PageSize, StandardPage, LargestPage);
        CandidateId? after = _tokens.Open(request, request.PageToken) is { } position ? new CandidateId(Encoding.UTF8.GetString(position)) : null;
        List<V1.Candidate> candidates = [.. _keeper.Store.ListCandidates(after, size + 1).Select(CandidateWriter.Write)];
        var response = new V1.ListCandidatesResponse();
        response.Candidates.AddRange(candidates.Take(Paging.Fitting(candidates.Take(size))));
        if (response.Candidates.Count < candidates.Count)
            response.NextPageToken = _tokens.Seal(request, Encoding.UTF8.GetBytes(response.Candidates[^1].CandidateId));
        return Task.FromResult(response);
    }

    private async Task<V1.BatchCreateCandidatesResponse> BatchCreateAsync(V1.BatchCreateCandidatesRequest request, ServerCallContext context)
    {
        Batches.Check("requests", request.Requests.Count, LargestBatch);
        return await _keeper.WriteAsync((store, ledger) =>
        {
            var response = new V1.BatchCreateCandidatesResponse();
            response.Results.AddRange(request.Requests.Select(item => Batches.Item(
                () => new V1.CandidateResult { Candidate = Create(item, store, ledger) },
                status => new V1.CandidateResult { Status = status },
                context.CancellationToken)));
            return response;
        }, context.CancellationToken);
    }

    private V1.Candidate Create(V1.CreateCandidateRequest request, IRecordStore store, ChangeLedger ledger)
    {
        var fields = new FieldReader(_keeper.Today);
        Candidate candidate = CandidateReader.Read(request.Candidate, "candidate", NewIds.Candidate(), fields, _keeper.Time.GetUtcNow());
        var order = new WriteOrder(request, request.RequestId, request.ValidateOnly);
        order.Check(fields);
        fields.ThrowIfAny();
        return order.Run(store, ledger, _keeper.Time, writer =>
        {
            if (writer.Find(candidate.Id) is not null)
                throw Faults.AlreadyExists("Candidate", candidate.Id.Value);
            return Put(writer, candidate);
        }, id => Read(store, id));
    }

    private static (string, V1.Candidate) Put(IRecordWriter writer, Candidate candidate)
    {
        writer.Put(candidate);
        return (candidate.Id.Value, CandidateWriter.Write(candidate));
    }

    private static V1.Candidate Read(IRecordStore store, string id) =>
        store.Find(new CandidateId(id)) is { } candidate ? CandidateWriter.Write(candidate) : throw Faults.NotFound("Candidate", id);
}
