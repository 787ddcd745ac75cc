using Matcher.Domain;
using Matcher.Grpc;
using Matcher.Matching;

namespace Matcher.Server;

// Answers matcher.v1.ChangeService.
internal sealed class ChangeService
{
    private const int StandardSets = 10;
    private const int MostSets = 20;
    private const int LargestSet = 2;
    private const int BestOfEach = 5;

    private readonly SnapshotKeeper _keeper;

    public ChangeService(SnapshotKeeper keeper)
    {
        _keeper = keeper;
        Definition = ServiceBinder.For(V1.ChangeServiceReflection.Descriptor.Services[0])
            .Unary<V1.SuggestChangesRequest, V1.SuggestChangesResponse>("SuggestChanges", SuggestAsync)
            .Unary<V1.SuggestPostChangesRequest, V1.SuggestPostChangesResponse>("SuggestPostChanges", SuggestForPostAsync)
            .Build();
    }

    public ServerServiceDefinition Definition { get; }

    private async Task<V1.SuggestChangesResponse> SuggestAsync(V1.SuggestChangesRequest request, ServerCallContext context)
    {
        var fields = new FieldReader(_keeper.Today);
        string? candidate = fields.Id("candidate_id", request.CandidateId);
        string? post = request.PostId.Length == 0 ? null : fields.Id("post_id", request.PostId);
        int size = fields.Within("max_set_size", request.MaxSetSize, LargestSet, LargestSet);
        int sets = fields.Within("max_sets", request.MaxSets, MostSets, StandardSets);
        Languages.Check(request.Language, fields);
        fields.ThrowIfAny();
        bool isStaff = Caller.Of(context).IsStaff;
        var wanted = new ChangeRequest(size, sets, BestOfEach);
        return await _keeper.ReadAsync(snapshot =>
        {
            var words = new ChangeWriter(request.Language, snapshot, hidesPerson: !isStaff);
            var id = new CandidateId(candidate!);
            if (!isStaff && snapshot.FindCandidate(id) is not null && snapshot.Counsel.ListOpenReviews(id).Any(review => review.Post is null || review.Post.Value.Value == post))
                return words.WriteWaiting();
            if (post is null)
                return words.Write(ChangeFinder.ForPerson(snapshot, id, wanted, context.CancellationToken) ?? throw Faults.NoPerson(snapshot, id, isStaff), id);
            return words.Write(ChangeFinder.ForPair(snapshot, new PostId(post), id, wanted)
                ?? throw (snapshot.FindPost(new PostId(post)) is null ? Faults.NotFound("Post", post) : Faults.NoPerson(snapshot, id, isStaff)));
        }, context.CancellationToken);
    }

    private async Task<V1.SuggestPostChangesResponse> SuggestForPostAsync(V1.SuggestPostChangesRequest request, ServerCallContext context)
    {
        var fields = new FieldReader(_keeper.Today);
        string? post = fields.Id("post_id", request.PostId);
        int most = fields.Within("max_changes", request.MaxChanges, MostSets, StandardSets);
        Languages.Check(request.Language, fields);
        fields.ThrowIfAny();
        var wanted = new ChangeRequest(MostChanges: 1, most, BestOfEach: 0);
        return await _keeper.ReadAsync(snapshot =>
        {
            ChangeReport report = ChangeFinder.ForPost(snapshot, new PostId(post!), wanted, context.CancellationToken) ?? throw Faults.NotFound("Post", post!);
            V1.SuggestPostChangesResponse response = new ChangeWriter(request.Language, snapshot, hidesPerson: false).WriteForPost(report);
            response.Synthetic = snapshot.FindPost(new PostId(post!))!.IsSynthetic;
            return response;
        }, context.CancellationToken);
    }
}
