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

    // Behind the mark stands how many were listed before: posts seen since are gone from the list, yet ranks go on.
    private const int PersonalKeyAt = 1 + sizeof(long);

    // Says the same to everybody, so that it does not tell who withdrew.
    private static readonly Sentence ForEverybody = new(
        "这份列表对所有人相同,没有使用任何个人信息;本人同意匹配后才会有个性化推荐。",
        "This list is the same for everybody and uses nothing about a person; recommendations need the person's consent to be matched.");

    internal static readonly Sentence UnderReview = new(
        "本人要求人工复核,复核完再自动推荐。", "The person asked for a human review; nothing is recommended automatically until it is signed off.");

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
        if (request.IgnoreReview && !Caller.Of(context).IsStaff)
            fields.Add("ignore_review", "is set; only staff may look past a review.");
        fields.ThrowIfAny();
        int size = Paging.Size(request.PageSize, StandardPage, LargestPage);
        byte[]? position = _tokens.Open(request, request.PageToken);
        return await _keeper.ReadAsync(snapshot => Recommend(request, snapshot, id, exclude, size, position, context), context.CancellationToken);
    }

    private V1.RecommendPostsResponse Recommend(
        V1.RecommendPostsRequest request, MatchSnapshot snapshot, string? id, HashSet<PostId> exclude, int size, byte[]? position, ServerCallContext context)
    {
        bool isStaff = Caller.Of(context).IsStaff;
        IReadOnlyList<Review> reviews = request.NotPersonalised || id is null ? [] : snapshot.Counsel.ListOpenReviews(new CandidateId(id));
        if (!request.IgnoreReview && reviews.FirstOrDefault(review => review.Post is null) is { } whole && snapshot.FindCandidate(whole.Candidate) is not null)
            return position is null ? WriteFrozen(request, snapshot, whole, isStaff) : throw Faults.Invalid("page_token", "continues a list that a review has frozen since. Begin again.");
        RecommendedList? list = request.NotPersonalised || id is null ? null : Find(snapshot, new CandidateId(id), exclude, size, position, context);
        if (list is null && !request.NotPersonalised)
            RefuseUnknown(snapshot, id!, context);
        if (position is not null && (position[0] == PublicListMark) != (list is null))
            throw Faults.Invalid("page_token", "continues a list that has changed since: the person agreed to be matched or withdrew. Begin again.");
        V1.RecommendPostsResponse response = list is not null
            ? Write(request, list with { Reviews = reviews }, snapshot, position)
            : WritePublic(request, snapshot, exclude, size, position, context.CancellationToken);
        response.Degradations.AddRange(_keeper.Degradations());
        return response;
    }

    private static RecommendedList? Find(MatchSnapshot snapshot, CandidateId id, HashSet<PostId> exclude, int size, byte[]? position, ServerCallContext context)
    {
        bool isPersonal = position is not [PublicListMark, ..];
        Arrangement arrangement = snapshot.Counsel.FindArrangement(ListName.Of(id));
        bool isArranged = arrangement.Entries.Count > 0;
        if (isPersonal && !isArranged && position is [ListPositions.Arranged, ..])
            throw ListPositions.Changed();
        MatchList? list = isArranged
            ? ArrangedLists.Recommend(snapshot, id, exclude, size, isPersonal ? ListPositions.Read(position, arrangement) : null, context.CancellationToken)
            : Matchmaker.Recommend(snapshot, id, exclude, new ListRequest(size, position is [ListPositions.Plain, ..] ? RankKeys.Read(position.AsSpan(PersonalKeyAt)) : null), context.CancellationToken);
        return list is null ? null : new RecommendedList(list with { ArrangementVersion = arrangement.Version }, isArranged, [], Caller.Of(context).IsStaff);
    }

    // What was decided automatically stays as it was until somebody signs the review off. Staff see it, the person's app does not.
    private static V1.RecommendPostsResponse WriteFrozen(V1.RecommendPostsRequest request, MatchSnapshot snapshot, Review review, bool isStaff)
    {
        var response = new V1.RecommendPostsResponse
        {
            Personalised = true,
            UnderReview = true,
            Versions = isStaff ? ReviewRecords.Versions(review) : VersionRecords.Write(snapshot.Versions),
        };
        response.Notes.Add(new MatchWriter(request.Language).Say(UnderReview));
        if (!isStaff)
            return response;
        response.ReviewIds.Add(review.Id.Value);
        foreach (FrozenEntry entry in review.Frozen)
        {
            if (snapshot.FindWholePost(entry.Post) is not { } post)
                continue;
            response.Posts.Add(new V1.RankedPost
            {
                Rank = entry.Rank ?? 0,
                OriginalRank = entry.OriginalRank ?? 0,
                Post = Write(snapshot, post),
                Match = new V1.Match { PostId = post.Id.Value, CandidateId = review.Candidate.Value, Score = entry.Score },
            });
        }

        response.Synthetic = response.Posts.Any(ranked => ranked.Post.Synthetic);
        return response;
    }

    // Staff may know whether somebody is on file. A portal may not: for it nobody and somebody who withdrew look alike.
    private static void RefuseUnknown(MatchSnapshot snapshot, string id, ServerCallContext context)
    {
        if (Caller.Of(context).IsStaff && !snapshot.Knows(new CandidateId(id)))
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

    private V1.RecommendPostsResponse Write(V1.RecommendPostsRequest request, RecommendedList recommended, MatchSnapshot snapshot, byte[]? position)
    {
        MatchList list = recommended.List;
        var words = new MatchWriter(request.Language, hidesPerson: !recommended.IsStaff);
        var response = new V1.RecommendPostsResponse
        {
            Considered = list.Considered,
            Removed = list.Removed,
            Personalised = true,
            Versions = VersionRecords.Write(list.Versions),
            ArrangementVersion = list.ArrangementVersion,
        };
        long before = position is null || recommended.IsArranged ? 0 : RankKeys.ReadNumber(position.AsSpan(1));
        List<V1.RankedPost> ranked = [.. list.Matches.Select((item, i) => Write(item, recommended.IsArranged ? item.Rank : before + i + 1, recommended, words, snapshot))];
        int count = Paging.Fitting(ranked);
        response.Posts.AddRange(ranked.Take(count).Where((_, i) => recommended.Shows(list.Matches[i])));
        response.Gates.AddRange(list.Gates.Select(words.Write));
        response.NearMisses.AddRange(list.NearMisses.Select(match => new V1.NearMiss { Match = words.Write(match) }));
        response.Notes.AddRange(recommended.Notes.Select(words.Say));
        if (recommended.IsStaff)
            response.ReviewIds.AddRange(recommended.Reviews.Select(review => review.Id.Value));
        response.Synthetic = list.Matches.Take(count).Select(item => item.Match).Concat(list.NearMisses).Any(match => match.Post.IsSynthetic || match.Candidate.IsSynthetic);
        if (count < ranked.Count || list.HasMore)
        {
            response.NextPageToken = _tokens.Seal(request, recommended.IsArranged
                ? ListPositions.Write(list.PositionAfter(count))
                : [ListPositions.Plain, .. RankKeys.Write(before + count), .. RankKeys.Write(list.Matches[count - 1].Key)]);
        }

        return response;
    }

    private static V1.RankedPost Write(RankedMatch item, long rank, RecommendedList recommended, MatchWriter words, MatchSnapshot snapshot) => new()
    {
        Rank = rank,
        // Without an arrangement both count what was listed before, seen since or not.
        OriginalRank = recommended.IsArranged ? item.OriginalRank : rank,
        Post = Write(snapshot, snapshot.FindWholePost(item.Match.Post.Id) ?? item.Match.Post),
        Match = words.Write(item.Match),
        Arranged = ArrangementRecords.Write(item.Arranged, recommended.IsStaff),
        UnderReview = recommended.IsUnderReview(item),
    };

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
