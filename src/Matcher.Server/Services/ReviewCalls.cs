using Matcher.Domain;
using Matcher.Grpc;
using Matcher.Matching;

namespace Matcher.Server;

// A person's right to have a human look at what was decided automatically (个人信息保护法 art. 24).
internal sealed class ReviewCalls(SnapshotKeeper keeper, PageTokens tokens)
{
    private const int StandardPage = 50;
    private const int LargestPage = 1_000;

    public async Task<V1.RequestReviewResponse> RequestAsync(V1.RequestReviewRequest request, ServerCallContext context)
    {
        Caller caller = Caller.Of(context);
        var fields = new FieldReader(keeper.Today);
        string? candidate = fields.Id("candidate_id", request.CandidateId);
        string? post = request.PostId.Length == 0 ? null : fields.Id("post_id", request.PostId);
        string? why = fields.Text("why", request.Why, Arrangement.MaxReasonLength);
        var order = new WriteOrder(request, request.RequestId, request.ValidateOnly);
        order.Check(fields);
        fields.ThrowIfAny();
        bool isStaff = caller.IsStaff;
        var wanted = new Review
        {
            Id = new ReviewId(NewIds.Review()),
            Candidate = new CandidateId(candidate!),
            Post = post is null ? null : new PostId(post),
            IsByPerson = !isStaff,
            Requested = new Recording(keeper.Time.GetUtcNow(), caller.Key.Name),
            Why = why,
            Model = "",
            StoreVersion = 0,
        };
        bool isAgain = request.RequestId.Length > 0 && keeper.Store.FindRequest(request.RequestId) is not null;
        Review frozen = isAgain ? wanted : await keeper.ReadAsync(snapshot => ReviewFreezing.Freeze(snapshot, wanted, isStaff, context.CancellationToken), context.CancellationToken);
        Review review = await keeper.WriteAsync(order, writer => Open(writer, frozen), (store, id) => Find(store, id), context.CancellationToken);
        return new V1.RequestReviewResponse { Review = ReviewRecords.Write(review, isStaff) };
    }

    public Task<V1.GetReviewResponse> GetAsync(V1.GetReviewRequest request, ServerCallContext context)
    {
        Caller caller = Caller.Of(context);
        var fields = new FieldReader(keeper.Today);
        string? id = fields.Id("review_id", request.ReviewId);
        fields.ThrowIfAny();
        Review review = Find(keeper.Store, id!);
        // What somebody else asked for is nobody's business.
        if (!caller.IsStaff && !(review.IsByPerson && review.Requested.By == caller.Key.Name))
            throw Faults.NotFound("Review", id!);
        return Task.FromResult(new V1.GetReviewResponse { Review = ReviewRecords.Write(review, caller.IsStaff) });
    }

    public async Task<V1.SignOffReviewResponse> SignOffAsync(V1.SignOffReviewRequest request, ServerCallContext context)
    {
        var fields = new FieldReader(keeper.Today);
        string? id = fields.Id("review_id", request.ReviewId);
        ReviewDecision decision = fields.RequiredWord<V1.ReviewDecision, ReviewDecision>("decision", request.Decision);
        string? why = fields.Text("why", request.Why, Arrangement.MaxReasonLength);
        if (why is null)
            fields.Add("why", "is missing; the person is told why.");
        var order = new WriteOrder(request, request.RequestId, request.ValidateOnly);
        order.Check(fields);
        fields.ThrowIfAny();
        var end = new SignOff(new Recording(keeper.Time.GetUtcNow(), Caller.Of(context).Key.Name), decision, why!);
        Review signed = await keeper.WriteAsync(order, writer =>
        {
            Review before = writer.Counsel.Find(new ReviewId(id!)) ?? throw Faults.NotFound("Review", id!);
            if (before.SignedOff is { } first)
                throw Faults.ReviewSignedOff(id!, first);
            Review after = before with { SignedOff = end };
            writer.Counsel.Put(after);
            writer.Counsel.Record(new CounselAct(ActKind.ReviewSignedOff, end.Made) { Candidate = after.Candidate, Post = after.Post, Review = after.Id, Decision = decision, Why = why });
            return (id!, after);
        }, Find, context.CancellationToken);
        return new V1.SignOffReviewResponse { Review = ReviewRecords.Write(signed, isStaff: true) };
    }

    public Task<V1.ListReviewsResponse> ListAsync(V1.ListReviewsRequest request, ServerCallContext context)
    {
        var fields = new FieldReader(keeper.Today);
        int size = Paging.Size(request.PageSize, StandardPage, LargestPage);
        string? candidate = request.CandidateId.Length == 0 ? null : fields.Id("candidate_id", request.CandidateId);
        string? post = request.PostId.Length == 0 ? null : fields.Id("post_id", request.PostId);
        fields.ThrowIfAny();
        ICounselRecords records = keeper.Store.Counsel;
        IReadOnlyList<NumberedReview> found = records.ListReviews(new ReviewQuery
        {
            Candidate = candidate is null ? null : new CandidateId(candidate),
            Post = post is null ? null : new PostId(post),
            WithSignedOff = request.WithSignedOff,
            After = tokens.Open(request, request.PageToken) is { } position ? RankKeys.ReadNumber(position) : 0,
            Count = size + 1,
        });
        List<V1.Review> reviews = [.. found.Select(one => ReviewRecords.Write(one.Review, isStaff: true))];
        var response = new V1.ListReviewsResponse { UnderReview = records.CountOpenReviews() };
        response.Reviews.AddRange(reviews.Take(Paging.Fitting(reviews.Take(size))));
        if (response.Reviews.Count < reviews.Count)
            response.NextPageToken = tokens.Seal(request, RankKeys.Write(found[response.Reviews.Count - 1].Number));
        return Task.FromResult(response);
    }

    // One review of a result at a time: who asks again is in the queue already.
    private static (string, Review) Open(IRecordWriter writer, Review wanted)
    {
        if (writer.Counsel.ListOpenReviews(wanted.Candidate).FirstOrDefault(open => open.Post == wanted.Post) is { } known)
            return (known.Id.Value, known);
        if (writer.Find(wanted.Candidate) is null)
            throw Faults.NotFound("Candidate", wanted.Candidate.Value);
        writer.Counsel.Put(wanted);
        writer.Counsel.Record(new CounselAct(ActKind.ReviewRequested, wanted.Requested) { Candidate = wanted.Candidate, Post = wanted.Post, Review = wanted.Id, Why = wanted.Why });
        return (wanted.Id.Value, wanted);
    }

    private static Review Find(IRecordStore store, string id) => store.Counsel.Find(new ReviewId(id)) ?? throw Faults.NotFound("Review", id);
}
