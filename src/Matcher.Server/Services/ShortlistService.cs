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
        byte[]? position = _tokens.Open(request, request.PageToken);
        return await _keeper.ReadAsync(snapshot =>
        {
            Arrangement arrangement = snapshot.Counsel.FindArrangement(ListName.Of(new PostId(id!)));
            MatchList list = Find(snapshot, arrangement, new PostId(id!), size, position, context.CancellationToken) ?? throw Faults.NotFound("Post", id!);
            return Write(request, list with { ArrangementVersion = arrangement.Version }, arrangement.Entries.Count > 0, [.. snapshot.Counsel.ListUnderReview(new PostId(id!))], new MatchWriter(request.Language));
        }, context.CancellationToken);
    }

    private static MatchList? Find(MatchSnapshot snapshot, Arrangement arrangement, PostId post, int size, byte[]? position, CancellationToken cancellationToken)
    {
        if (arrangement.Entries.Count > 0)
            return ArrangedLists.Shortlist(snapshot, post, size, ListPositions.Read(position, arrangement), cancellationToken);
        return Matchmaker.Shortlist(snapshot, post, Page(size, position), cancellationToken);
    }

    private static ListRequest Page(int size, byte[]? position)
    {
        if (position is [ListPositions.Arranged, ..])
            throw ListPositions.Changed();
        return new(size, position is null ? null : RankKeys.Read(position.AsSpan(1)));
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
        byte[]? position = _tokens.Open(request, request.PageToken);
        return await _keeper.ReadAsync(snapshot =>
        {
            Arrangement arrangement = snapshot.Counsel.FindArrangement(ListName.Of(new PostId(post!)));
            ListRequest page = arrangement.Entries.Count > 0 ? new(size, Arranged: ListPositions.Read(position, arrangement)) : Page(size, position);
            FairShortlist list = Matchmaker.ShortlistForFair(snapshot, fairId, new PostId(post!), page, context.CancellationToken)
                ?? throw (snapshot.FindFair(fairId) is null ? Faults.NotFound("Fair", fair!) : Faults.NotFound("Post", post!));
            V1.ShortlistForFairResponse response = Write(request, list, new MatchWriter(request.Language));
            response.Synthetic = snapshot.FindPost(new PostId(post!))!.IsSynthetic || snapshot.FindFair(fairId)!.IsSynthetic || list.Candidates.Any(person => person.IsSynthetic);
            return response;
        }, context.CancellationToken);
    }

    private V1.ShortlistCandidatesResponse Write(V1.ShortlistCandidatesRequest request, MatchList list, bool isArranged, HashSet<CandidateId> underReview, MatchWriter words)
    {
        var response = new V1.ShortlistCandidatesResponse
        {
            Considered = list.Considered,
            Removed = list.Removed,
            Versions = VersionRecords.Write(list.Versions),
            ArrangementVersion = list.ArrangementVersion,
        };
        List<V1.RankedCandidate> ranked = [.. list.Matches.Select(item => new V1.RankedCandidate
        {
            Rank = item.Rank,
            Match = words.Write(item.Match),
            ShownToEmployer = item.Match.Post.Employer is { } employer && item.Match.Candidate.ConsentsToShowing(employer),
            OriginalRank = item.OriginalRank,
            Arranged = ArrangementRecords.Write(item.Arranged, isStaff: true),
            UnderReview = underReview.Contains(item.Match.Candidate.Id),
        })];
        int count = Paging.Fitting(ranked);
        response.Candidates.AddRange(ranked.Take(count));
        response.Gates.AddRange(list.Gates.Select(words.Write));
        response.NearMisses.AddRange(list.NearMisses.Select(match => new V1.NearMiss { Match = words.Write(match) }));
        response.Notes.AddRange(list.Notes.Select(words.Say));
        response.Degradations.AddRange(_keeper.Degradations());
        response.Synthetic = list.Matches.Take(count).Select(item => item.Match).Concat(list.NearMisses).Any(match => match.Post.IsSynthetic || match.Candidate.IsSynthetic);
        if (count < ranked.Count || list.HasMore)
            response.NextPageToken = _tokens.Seal(request, isArranged ? ListPositions.Write(list.PositionAfter(count)) : [ListPositions.Plain, .. RankKeys.Write(list.Matches[count - 1].Key)]);
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
            response.NextPageToken = _tokens.Seal(request, list.Next is { } next ? ListPositions.Write(next) : [ListPositions.Plain, .. RankKeys.Write(list.Candidates[^1].Key)]);
        return response;
    }
}
