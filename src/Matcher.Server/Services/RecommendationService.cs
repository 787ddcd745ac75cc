using Matcher.Domain;
using Matcher.Grpc;
using Matcher.Matching;

namespace Matcher.Server;

// Answers matcher.v1.RecommendationService.
internal sealed class RecommendationService
{
    private const int StandardPage = 20;
    private const int LargestPage = 500;
    private const int MostExcluded = 10_000;

    // Which list a page token continues; a person may agree or withdraw between two pages.
    private const byte PublicListMark = 2;
    private const byte PersonalList = 3;

    // Behind the mark stands how many were listed before: posts seen since are gone from the list, yet ranks go on.
    private const int PersonalKeyAt = 1 + sizeof(long);

    // Says the same to everybody, so that it does not tell who withdrew.
    private static readonly Sentence ForEverybody = new(
        "这份列表对所有人相同,没有使用任何个人信息;本人同意匹配后才会有个性化推荐。",
        "This list is the same for everybody and uses nothing about a person; recommendations need the person's consent to be matched.");

    private readonly SnapshotKeeper _keeper;
    private readonly PageTokens _tokens;

    public RecommendationService(SnapshotKeeper keeper, PageTokens tokens)
    {
        _keeper = keeper;
        _tokens = tokens;
        Definition = ServiceBinder.For(V1.RecommendationServiceReflection.Descriptor.Services[0])
            .Unary<V1.RecommendPostsRequest, V1.RecommendPostsResponse>("RecommendPosts", RecommendAsync)
            .Build();
    }

    public ServerServiceDefinition Definition { get; }

    private async Task<V1.RecommendPostsResponse> RecommendAsync(V1.RecommendPostsRequest request, ServerCallContext context)
    {
        var fields = new FieldReader(_keeper.Today);
        string? id = request.NotPersonalised && request.CandidateId.Length == 0 ? null : fields.Id("candidate_id", request.CandidateId);
        HashSet<PostId> exclude = ReadExclude(request, fields);
        Languages.Check(request.Language, fields);
        fields.ThrowIfAny();
        int size = Paging.Size(request.PageSize, StandardPage, LargestPage);
        byte[]? position = _tokens.Open(request, request.PageToken);
        return await _keeper.ReadAsync(snapshot => Recommend(request, snapshot, id, exclude, size, position, context), context.CancellationToken);
    }

    private V1.RecommendPostsResponse Recommend(
        V1.RecommendPostsRequest request, MatchSnapshot snapshot, string? id, HashSet<PostId> exclude, int size, byte[]? position, ServerCallContext context)
    {
        MatchList? list = request.NotPersonalised || id is null
            ? null
            : Matchmaker.Recommend(snapshot, new CandidateId(id), exclude, new ListRequest(size, position is [PersonalList, ..] ? RankKeys.Read(position.AsSpan(PersonalKeyAt)) : null), context.CancellationToken);
        if (list is null && !request.NotPersonalised)
            RefuseUnknown(snapshot, id!, context);
        if (position is not null && position[0] != (list is null ? PublicListMark : PersonalList))
            throw Faults.Invalid("page_token", "continues a list that has changed since: the person agreed to be matched or withdrew. Begin again.");
        V1.RecommendPostsResponse response = list is not null
            ? Write(request, list, snapshot, position is null ? 0 : RankKeys.ReadNumber(position.AsSpan(1)), Caller.Of(context).Has(Scopes.Counsellor | Scopes.Admin))
            : WritePublic(request, snapshot, exclude, size, position, context.CancellationToken);
        response.Degradations.AddRange(_keeper.Degradations());
        return response;
    }

    // Staff may know whether somebody is on file. A portal may not: for it nobody and somebody who withdrew look alike.
    private static void RefuseUnknown(MatchSnapshot snapshot, string id, ServerCallContext context)
    {
        if (Caller.Of(context).Has(Scopes.Counsellor | Scopes.Admin) && !snapshot.Knows(new CandidateId(id)))
            throw Faults.NotFound("Candidate", id);
    }

    private static HashSet<PostId> ReadExclude(V1.RecommendPostsRequest request, FieldReader fields)
    {
        fields.MostItems("exclude_post_ids", request.ExcludePostIds.Count, MostExcluded);
        var exclude = new HashSet<PostId>();
        for (int i = 0; i < Math.Min(request.ExcludePostIds.Count, MostExcluded); i++)
        {
            if (fields.Id($"exclude_post_ids[{i}]", request.ExcludePostIds[i]) is { } id)
                exclude.Add(new PostId(id));
        }

        return exclude;
    }

    private V1.RecommendPostsResponse Write(V1.RecommendPostsRequest request, MatchList list, MatchSnapshot snapshot, long before, bool isStaff)
    {
        var words = new MatchWriter(request.Language, hidesPerson: !isStaff);
        var response = new V1.RecommendPostsResponse
        {
            Considered = list.Considered,
            Removed = list.Removed,
            Personalised = true,
            Versions = VersionRecords.Write(list.Versions),
        };
        List<V1.RankedPost> ranked = [.. list.Matches.Select((item, i) => new V1.RankedPost
        {
            Rank = before + i + 1,
            Post = Write(snapshot, snapshot.FindWholePost(item.Match.Post.Id) ?? item.Match.Post),
            Match = words.Write(item.Match),
        })];
        int count = Paging.Fitting(ranked);
        response.Posts.AddRange(ranked.Take(count));
        response.Gates.AddRange(list.Gates.Select(words.Write));
        response.NearMisses.AddRange(list.NearMisses.Select(match => new V1.NearMiss { Match = words.Write(match) }));
        response.Notes.AddRange(list.Notes.Select(words.Say));
        response.Synthetic = list.Matches.Take(count).Select(item => item.Match).Concat(list.NearMisses).Any(match => match.Post.IsSynthetic || match.Candidate.IsSynthetic);
        if (count < ranked.Count || list.HasMore)
            response.NextPageToken = _tokens.Seal(request, [PersonalList, .. RankKeys.Write(before + count), .. RankKeys.Write(list.Matches[count - 1].Key)]);
        return response;
    }

    private V1.RecommendPostsResponse WritePublic(
        V1.RecommendPostsRequest request, MatchSnapshot snapshot, HashSet<PostId> exclude, int size, byte[]? position, CancellationToken cancellationToken)
    {
        PublicPosition? after = position is null ? null : RankKeys.ReadPublicPosition(position.AsSpan(1));
        PublicList list = Matchmaker.ListPublic(snapshot, exclude, size, after, cancellationToken);
        var response = new V1.RecommendPostsResponse { Considered = list.Considered, Versions = VersionRecords.Write(list.Versions) };
        response.Notes.Add(new MatchWriter(request.Language).Say(ForEverybody));
        List<V1.RankedPost> ranked = [.. list.Posts.Select((post, i) => new V1.RankedPost { Rank = list.FirstRank + i, Post = Write(snapshot, snapshot.FindWholePost(post.Id) ?? post) })];
        int count = Paging.Fitting(ranked);
        response.Posts.AddRange(ranked.Take(count));
        response.Synthetic = list.Posts.Take(count).Any(post => post.IsSynthetic);
        if (count < ranked.Count || list.HasMore)
            response.NextPageToken = _tokens.Seal(request, [PublicListMark, .. RankKeys.Write(PublicPosition.Of(list.Posts[count - 1]))]);
        return response;
    }

    private static V1.Post Write(MatchSnapshot snapshot, Post post) =>
        PostWriter.Write(post, post.Employer is { } employer ? snapshot.FindEmployer(employer)?.Name : null);
}
