using Matcher.Domain;
using Matcher.Grpc;
using Matcher.Matching;

namespace Matcher.Server;

// Answers matcher.v1.ShortlistService.
internal sealed class ShortlistService
{
    private const int StandardPage = 20;
    private const int LargestPage = 500;
    private const int LargestFairPage = 100;

    private readonly SnapshotKeeper _keeper;
    private readonly PageTokens _tokens;

    public ShortlistService(SnapshotKeeper keeper, PageTokens tokens)
    {
        _keeper = keeper;
        _tokens = tokens;
        Definition = ServiceBinder.For(V1.ShortlistServiceReflection.Descriptor.Services[0])
            .Unary<V1.ShortlistCandidatesRequest, V1.ShortlistCandidatesResponse>("ShortlistCandidates", CandidatesAsync)
            .Unary<V1.ShortlistForFairRequest, V1.ShortlistForFairResponse>("ShortlistForFair", ForFairAsync)
            .Build();
    }

    public ServerServiceDefinition Definition { get; }

    private async Task<V1.ShortlistCandidatesResponse> CandidatesAsync(V1.ShortlistCandidatesRequest request, ServerCallContext context)
    {
        var fields = new FieldReader(_keeper.Today);
        string? id = fields.Id("post_id", request.PostId);
        Languages.Check(request.Language, fields);
        fields.ThrowIfAny();
        int size = Paging.Size(request.PageSize, StandardPage, LargestPage);
        ListRequest page = new(size, _tokens.Open(request, request.PageToken) is { } key ? RankKeys.Read(key) : null);
        MatchList list = await _keeper.ReadAsync(snapshot => Matchmaker.Shortlist(snapshot, new PostId(id!), page, context.CancellationToken), context.CancellationToken)
            ?? throw Faults.NotFound("Post", id!);
        return Write(request, list, new MatchWriter(request.Language));
    }

    private async Task<V1.ShortlistForFairResponse> ForFairAsync(V1.ShortlistForFairRequest request, ServerCallContext context)
    {
        var fields = new FieldReader(_keeper.Today);
        string? fair = fields.Id("fair_id", request.FairId);
        string? post = fields.Id("post_id", request.PostId);
        Languages.Check(request.Language, fields);
        fields.ThrowIfAny();
        var fairId = new FairId(fair!);
        // Before anything is looked up: whether a fair exists is nobody else's business.
        if (!Caller.Of(context).Reaches(fairId))
            throw Faults.FairNotBound(fair!);
        int size = Paging.Size(request.PageSize, StandardPage, LargestFairPage);
        ListRequest page = new(size, _tokens.Open(request, request.PageToken) is { } key ? RankKeys.Read(key) : null);
        return await _keeper.ReadAsync(snapshot =>
        {
            FairShortlist list = Matchmaker.ShortlistForFair(snapshot, fairId, new PostId(post!), page, context.CancellationToken)
                ?? throw (snapshot.FindFair(fairId) is null ? Faults.NotFound("Fair", fair!) : Faults.NotFound("Post", post!));
            V1.ShortlistForFairResponse response = Write(request, list, new MatchWriter(request.Language));
            response.Synthetic = snapshot.FindPost(new PostId(post!))!.IsSynthetic || snapshot.FindFair(fairId)!.IsSynthetic || list.Candidates.Any(person => person.IsSynthetic);
            return response;
        }, context.CancellationToken);
    }

    private V1.ShortlistCandidatesResponse Write(V1.ShortlistCandidatesRequest request, MatchList list, MatchWriter words)
    {
        var response = new V1.ShortlistCandidatesResponse
        {
            Considered = list.Considered,
            Removed = list.Removed,
            Versions = VersionRecords.Write(list.Versions),
        };
        List<V1.RankedCandidate> ranked = [.. list.Matches.Select(item => new V1.RankedCandidate
        {
            Rank = item.Rank,
            Match = words.Write(item.Match),
            ShownToEmployer = item.Match.Post.Employer is { } employer && item.Match.Candidate.ConsentsToShowing(employer),
        })];
        int count = Paging.Fitting(ranked);
        response.Candidates.AddRange(ranked.Take(count));
        response.Gates.AddRange(list.Gates.Select(words.Write));
        response.NearMisses.AddRange(list.NearMisses.Select(match => new V1.NearMiss { Match = words.Write(match) }));
        response.Notes.AddRange(list.Notes.Select(words.Say));
        response.Degradations.AddRange(_keeper.Degradations());
        response.Synthetic = list.Matches.Take(count).Select(item => item.Match).Concat(list.NearMisses).Any(match => match.Post.IsSynthetic || match.Candidate.IsSynthetic);
        if (count < ranked.Count || list.HasMore)
            response.NextPageToken = _tokens.Seal(request, RankKeys.Write(list.Matches[count - 1].Key));
        return response;
    }

    private V1.ShortlistForFairResponse Write(V1.ShortlistForFairRequest request, FairShortlist list, MatchWriter words)
    {
        var response = new V1.ShortlistForFairResponse { Versions = VersionRecords.Write(list.Versions) };
        if (list.NotShown is { } notShown)
            response.NotShown = notShown;
        response.Candidates.AddRange(list.Candidates.Select(words.Write));
        response.NearMisses.AddRange(list.NearMisses.Select(words.Write));
        response.Notes.AddRange(list.Notes.Select(words.Say));
        if (list.HasMore)
            response.NextPageToken = _tokens.Seal(request, RankKeys.Write(list.Candidates[^1].Key));
        return response;
    }
}
