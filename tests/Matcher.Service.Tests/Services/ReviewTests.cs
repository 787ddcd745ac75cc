using Matcher.Grpc;
using Matcher.Protocol;
using Matcher.Server;

namespace Matcher.Service.Tests;

/// <summary>The right to refuse a decision made by a machine alone (个人信息保护法 art. 24).</summary>
public sealed class ReviewTests : IAsyncLifetime
{
    private TestService _service = null!;

    public async ValueTask InitializeAsync() => _service = await TestService.StartWithSamplesAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task RequestReview_OfTheWholeList_FreezesItUntilItIsSignedOff()
    {
        V1.RecommendPostsResponse before = await RecommendAsync(Scopes.Counsellor);

        V1.Review review = await RequestAsync("person-1", why: "为什么没有数据岗位", scope: Scopes.Portal);
        V1.RecommendPostsResponse portal = await RecommendAsync(Scopes.Portal);
        await _service.AskAsync<V1.UpdatePostResponse>(new V1.UpdatePostRequest { Post = Closed("post-1") });
        V1.RecommendPostsResponse staff = await RecommendAsync(Scopes.Counsellor);

        Assert.Equal((V1.ReviewState.UnderReview, 1L), (review.State, (await QueueAsync()).UnderReview));
        Assert.True(portal.UnderReview);
        Assert.Empty(portal.Posts);
        Assert.Empty(portal.NearMisses);
        Assert.Equal(["The person asked for a human review; nothing is recommended automatically until it is signed off."], portal.Notes);
        Assert.True(staff.UnderReview);
        Assert.Equal([review.ReviewId], staff.ReviewIds);
        Assert.Equal(before.Posts.Select(post => (post.Post.PostId, post.Rank, post.Match.Score)), staff.Posts.Select(post => (post.Post.PostId, post.Rank, post.Match.Score)));
        Assert.Equal((before.Versions.Store, before.Versions.Model), (staff.Versions.Store, staff.Versions.Model));

        await SignOffAsync(review.ReviewId, V1.ReviewDecision.Changed, "数据岗位补登记了");

        V1.RecommendPostsResponse after = await RecommendAsync(Scopes.Portal);
        Assert.False(after.UnderReview);
        Assert.Equal(before.Posts.Select(post => post.Post.PostId).Where(id => id != "post-1"), after.Posts.Select(post => post.Post.PostId));
        Assert.Equal(0, (await QueueAsync()).UnderReview);
    }

    [Fact]
    public async Task RequestReview_OfOnePost_HoldsThePairBackOnBothSides()
    {
        V1.ShortlistForFairResponse fair = await FairAsync();

        V1.Review review = await RequestAsync("person-1", "post-1", scope: Scopes.Portal);

        V1.RecommendPostsResponse portal = await RecommendAsync(Scopes.Portal);
        V1.RecommendPostsResponse staff = await RecommendAsync(Scopes.Counsellor);
        V1.ShortlistCandidatesResponse shortlist = await _service.AskAsync<V1.ShortlistCandidatesResponse>(new V1.ShortlistCandidatesRequest { PostId = "post-1" });
        Assert.DoesNotContain(portal.Posts, post => post.Post.PostId == "post-1");
        Assert.Contains("Posts under human review are shown once the review is signed off.", portal.Notes);
        Assert.Equal(["post-1"], staff.Posts.Where(post => post.UnderReview).Select(post => post.Post.PostId));
        Assert.Equal(["person-1"], shortlist.Candidates.Where(row => row.UnderReview).Select(row => row.Match.CandidateId));
        Assert.Equal(fair.Candidates.Count - 1, (await FairAsync()).Candidates.Count);

        await SignOffAsync(review.ReviewId, V1.ReviewDecision.Upheld, "要求听电话,本人知道了");

        Assert.Contains((await RecommendAsync(Scopes.Portal)).Posts, post => post.Post.PostId == "post-1");
        Assert.Equal(fair.Candidates, (await FairAsync()).Candidates);
    }

    [Fact]
    public async Task RequestReview_OfABlockedPost_KeepsTheGatesThatDecided()
    {
        await _service.AskAsync<V1.UpdatePostResponse>(new V1.UpdatePostRequest { Post = Closed("post-1") });

        V1.Review review = await RequestAsync("person-1", "post-1");

        V1.FrozenEntry frozen = Assert.Single(review.Frozen);
        Assert.Equal(("post-1", false), (frozen.PostId, frozen.HasRank));
        Assert.Equal(["closed"], frozen.Gates);
    }

    [Fact]
    public async Task RecommendPosts_IgnoringTheReview_IsForStaffAlone()
    {
        await RequestAsync("person-1");
        var request = new V1.RecommendPostsRequest { CandidateId = "person-1", IgnoreReview = true };

        V1.RecommendPostsResponse staff = await _service.AskAsync<V1.RecommendPostsResponse>(request, Scopes.Counsellor);
        (_, RichStatus status) = await _service.RefusalAsync(request, Scopes.Portal);

        Assert.False(staff.UnderReview);
        Assert.All(staff.Posts, post => Assert.NotEmpty(post.Match.Parts));
        Assert.Equal("ignore_review", status.FieldViolations.Single().Field);
    }

    [Fact]
    public async Task RequestReview_AskedAgain_IsTheSameReviewUntilItIsSignedOff()
    {
        V1.Review first = await RequestAsync("person-1", scope: Scopes.Portal);
        V1.Review again = await RequestAsync("person-1", scope: Scopes.Portal);
        await SignOffAsync(first.ReviewId);

        V1.Review next = await RequestAsync("person-1", scope: Scopes.Portal);

        Assert.Equal(first, again);
        Assert.NotEqual(first.ReviewId, next.ReviewId);
    }

    [Fact]
    public async Task RequestReview_UnderARequestId_IsAskedOnce()
    {
        var request = new V1.RequestReviewRequest { CandidateId = "person-1", RequestId = "r-1" };
        V1.Review first = (await _service.AskAsync<V1.RequestReviewResponse>(request, Scopes.Portal)).Review;
        await SignOffAsync(first.ReviewId);

        V1.Review again = (await _service.AskAsync<V1.RequestReviewResponse>(request, Scopes.Portal)).Review;

        Assert.Equal((first.ReviewId, V1.ReviewState.SignedOff), (again.ReviewId, again.State));
        Assert.Equal(0, (await QueueAsync()).UnderReview);
    }

    [Fact]
    public async Task SignOffReview_ByTwo_TheSecondIsToldOfTheFirst()
    {
        V1.Review review = await RequestAsync("person-1");
        await SignOffAsync(review.ReviewId, V1.ReviewDecision.Upheld);

        (RpcException error, RichStatus status) = await _service.RefusalAsync(
            new V1.SignOffReviewRequest { ReviewId = review.ReviewId, Decision = V1.ReviewDecision.Changed, Why = "x" }, Scopes.Admin);

        Assert.Equal((StatusCode.FailedPrecondition, ErrorReasons.ReviewSignedOff), (error.StatusCode, status.Reason));
        Assert.Equal(("counsellor", "2026-03-02T02:00:00Z", "upheld"), (status.ReasonMetadata["by"], status.ReasonMetadata["at"], status.ReasonMetadata["decision"]));
    }

    [Fact]
    public async Task GetReview_OfAPortal_TellsTheDecisionAndNotWhatTheResultWasMadeOf()
    {
        V1.Review asked = await RequestAsync("person-1", scope: Scopes.Portal);
        V1.Review ofStaff = await RequestAsync("person-2");
        await SignOffAsync(asked.ReviewId, V1.ReviewDecision.Changed, "已调整");

        V1.Review seen = (await _service.AskAsync<V1.GetReviewResponse>(new V1.GetReviewRequest { ReviewId = asked.ReviewId }, Scopes.Portal)).Review;
        (RpcException error, _) = await _service.RefusalAsync(new V1.GetReviewRequest { ReviewId = ofStaff.ReviewId }, Scopes.Portal);

        Assert.Equal((V1.ReviewState.SignedOff, V1.ReviewDecision.Changed, "已调整"), (seen.State, seen.Decision, seen.DecisionWhy));
        Assert.Empty(seen.Frozen);
        Assert.Empty(seen.SignedOffBy);
        Assert.Equal(StatusCode.NotFound, error.StatusCode);
    }

    [Fact]
    public async Task Journal_OfAReview_HasTheAskingAndTheDecision()
    {
        V1.Review review = await RequestAsync("person-1", "post-2", "想再看看", Scopes.Portal);
        await SignOffAsync(review.ReviewId, V1.ReviewDecision.Withdrawn, "本人撤回");

        V1.ListJournalResponse journal = await _service.AskAsync<V1.ListJournalResponse>(new V1.ListJournalRequest { CandidateId = "person-1" });

        Assert.Equal(
            [(V1.ActKind.ReviewRequested, "portal", "想再看看", V1.ReviewDecision.Unspecified), (V1.ActKind.ReviewSignedOff, "counsellor", "本人撤回", V1.ReviewDecision.Withdrawn)],
            journal.Acts.Select(act => (act.Kind, act.By, act.Why, act.Decision)));
        Assert.All(journal.Acts, act => Assert.Equal((review.ReviewId, "post-2"), (act.ReviewId, act.PostId)));
    }

    [Fact]
    public async Task ListReviews_ByPages_GoesThroughTheQueueOnce()
    {
        foreach (string id in new[] { "person-3", "person-1", "person-2" })
            await RequestAsync(id);
        var request = new V1.ListReviewsRequest { PageSize = 2 };
        V1.ListReviewsResponse first = await _service.AskAsync<V1.ListReviewsResponse>(request);
        request.PageToken = first.NextPageToken;

        V1.ListReviewsResponse second = await _service.AskAsync<V1.ListReviewsResponse>(request);

        Assert.Equal(["person-3", "person-1", "person-2"], first.Reviews.Concat(second.Reviews).Select(review => review.CandidateId));
        Assert.Equal((3L, ""), (second.UnderReview, second.NextPageToken));
    }

    [Theory]
    [InlineData("person-9", "", Scopes.Portal, ErrorReasons.NotFound)]
    [InlineData("person-silent", "", Scopes.Portal, ErrorReasons.NotFound)]
    [InlineData("person-silent", "", Scopes.Counsellor, ErrorReasons.NoConsent)]
    [InlineData("person-1", "post-9", Scopes.Portal, ErrorReasons.NotFound)]
    [InlineData("", "post-1", Scopes.Portal, ErrorReasons.InvalidField)]
    [InlineData("person-1", "", Scopes.Fair, ErrorReasons.ScopeMissing)]
    public async Task RequestReview_OfNobodyOrBeyondTheScope_IsRefused(string candidate, string post, Scopes scope, string reason)
    {
        (_, RichStatus status) = await _service.RefusalAsync(new V1.RequestReviewRequest { CandidateId = candidate, PostId = post }, scope);

        Assert.Equal(reason, status.Reason);
        Assert.Equal(0, (await QueueAsync()).UnderReview);
    }

    [Fact]
    public async Task SignOffReview_WrongFields_NamesEach()
    {
        (_, RichStatus status) = await _service.RefusalAsync(new V1.SignOffReviewRequest(), Scopes.Counsellor);
        (RpcException unknown, _) = await _service.RefusalAsync(new V1.SignOffReviewRequest { ReviewId = "review-9", Decision = V1.ReviewDecision.Upheld, Why = "x" }, Scopes.Counsellor);

        Assert.Equal(["decision", "review_id", "why"], status.FieldViolations.Select(violation => violation.Field).Order(StringComparer.Ordinal));
        Assert.Equal(StatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task DeleteCandidate_UnderReview_TakesTheReviewAlong()
    {
        V1.Review review = await RequestAsync("person-1", scope: Scopes.Portal);

        await _service.AskAsync<V1.DeleteCandidateResponse>(new V1.DeleteCandidateRequest { CandidateId = "person-1" });

        (RpcException error, _) = await _service.RefusalAsync(new V1.GetReviewRequest { ReviewId = review.ReviewId });
        Assert.Equal(StatusCode.NotFound, error.StatusCode);
        Assert.Empty((await _service.AskAsync<V1.ListJournalResponse>(new V1.ListJournalRequest())).Acts);
        Assert.Equal(0, (await QueueAsync()).UnderReview);
    }

    private static V1.Post Closed(string id)
    {
        V1.Post post = Samples.Post(id);
        post.ClosesOn = "2026-02-01";
        return post;
    }

    private async Task<V1.Review> RequestAsync(string candidate, string post = "", string why = "", Scopes scope = Scopes.Counsellor) =>
        (await _service.AskAsync<V1.RequestReviewResponse>(new V1.RequestReviewRequest { CandidateId = candidate, PostId = post, Why = why }, scope)).Review;

    private Task<V1.SignOffReviewResponse> SignOffAsync(string id, V1.ReviewDecision decision = V1.ReviewDecision.Upheld, string why = "看过了") =>
        _service.AskAsync<V1.SignOffReviewResponse>(new V1.SignOffReviewRequest { ReviewId = id, Decision = decision, Why = why }, Scopes.Counsellor);

    private Task<V1.ListReviewsResponse> QueueAsync() => _service.AskAsync<V1.ListReviewsResponse>(new V1.ListReviewsRequest(), Scopes.Counsellor);

    private Task<V1.RecommendPostsResponse> RecommendAsync(Scopes scope) =>
        _service.AskAsync<V1.RecommendPostsResponse>(new V1.RecommendPostsRequest { CandidateId = "person-1", Language = V1.Language.En }, scope);

    private Task<V1.ShortlistForFairResponse> FairAsync() =>
        _service.AskAsync<V1.ShortlistForFairResponse>(new V1.ShortlistForFairRequest { FairId = "fair-1", PostId = "post-1" }, Scopes.Fair);
}
