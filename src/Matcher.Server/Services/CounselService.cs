using Matcher.Domain;
using Matcher.Grpc;
using Matcher.Matching;

namespace Matcher.Server;

// Answers matcher.v1.CounselService.
internal sealed class CounselService
{
    private const int StandardPage = 50;
    private const int LargestPage = 1_000;

    private readonly SnapshotKeeper _keeper;
    private readonly PageTokens _tokens;

    public CounselService(SnapshotKeeper keeper, PageTokens tokens)
    {
        _keeper = keeper;
        _tokens = tokens;
        var arrangements = new ArrangementCalls(keeper);
        var reviews = new ReviewCalls(keeper, tokens);
        Definition = ServiceBinder.For(V1.CounselServiceReflection.Descriptor.Services[0])
            .Unary<V1.ArrangeListRequest, V1.ArrangeListResponse>("ArrangeList", arrangements.ArrangeAsync)
            .Unary<V1.GetArrangementRequest, V1.GetArrangementResponse>("GetArrangement", arrangements.GetAsync)
            .Unary<V1.ListJournalRequest, V1.ListJournalResponse>("ListJournal", ListJournalAsync)
            .Unary<V1.RequestReviewRequest, V1.RequestReviewResponse>("RequestReview", reviews.RequestAsync)
            .Unary<V1.GetReviewRequest, V1.GetReviewResponse>("GetReview", reviews.GetAsync)
            .Unary<V1.SignOffReviewRequest, V1.SignOffReviewResponse>("SignOffReview", reviews.SignOffAsync)
            .Unary<V1.ListReviewsRequest, V1.ListReviewsResponse>("ListReviews", reviews.ListAsync)
            .Build();
    }

    public ServerServiceDefinition Definition { get; }

    private Task<V1.ListJournalResponse> ListJournalAsync(V1.ListJournalRequest request, ServerCallContext context)
    {
        var fields = new FieldReader(_keeper.Today);
        int size = Paging.Size(request.PageSize, StandardPage, LargestPage);
        string? candidate = request.CandidateId.Length == 0 ? null : fields.Id("candidate_id", request.CandidateId);
        string? post = request.PostId.Length == 0 ? null : fields.Id("post_id", request.PostId);
        string? by = fields.Text("by", request.By);
        fields.ThrowIfAny();
        IReadOnlyList<NumberedAct> found = _keeper.Store.Counsel.ListActs(new ActQuery
        {
            Candidate = candidate is null ? null : new CandidateId(candidate),
            Post = post is null ? null : new PostId(post),
            By = by,
            After = _tokens.Open(request, request.PageToken) is { } position ? RankKeys.ReadNumber(position) : 0,
            Count = size + 1,
        });
        List<V1.CounselAct> acts = [.. found.Select(ActRecords.Write)];
        var response = new V1.ListJournalResponse();
        response.Acts.AddRange(acts.Take(Paging.Fitting(acts.Take(size))));
        if (response.Acts.Count < acts.Count)
            response.NextPageToken = _tokens.Seal(request, RankKeys.Write(response.Acts[^1].Number));
        return Task.FromResult(response);
    }
}
