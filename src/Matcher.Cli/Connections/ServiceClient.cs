using Google.Protobuf;
using Google.Protobuf.Reflection;
using Matcher.Grpc;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary>The calls that commands make, over one channel.</summary>
internal sealed class ServiceClient(GrpcChannel channel)
{
    private static readonly ServiceDescriptor Statuses = StatusServiceReflection.Descriptor.Services[0];
    private static readonly ServiceDescriptor Searches = SearchServiceReflection.Descriptor.Services[0];
    private static readonly ServiceDescriptor Shortlists = ShortlistServiceReflection.Descriptor.Services[0];
    private static readonly ServiceDescriptor Recommendations = RecommendationServiceReflection.Descriptor.Services[0];
    private static readonly ServiceDescriptor Explanations = ExplanationServiceReflection.Descriptor.Services[0];
    private static readonly ServiceDescriptor Changes = ChangeServiceReflection.Descriptor.Services[0];
    private static readonly ServiceDescriptor Fairs = FairServiceReflection.Descriptor.Services[0];
    private static readonly ServiceDescriptor Posts = PostServiceReflection.Descriptor.Services[0];
    private static readonly ServiceDescriptor Courses = CourseServiceReflection.Descriptor.Services[0];
    private static readonly ServiceDescriptor Plans = PlanServiceReflection.Descriptor.Services[0];
    private static readonly ServiceDescriptor Counsels = CounselServiceReflection.Descriptor.Services[0];
    private static readonly ServiceDescriptor Questions = QuestionServiceReflection.Descriptor.Services[0];
    private static readonly ServiceDescriptor Outcomes = OutcomeServiceReflection.Descriptor.Services[0];
    private static readonly ServiceDescriptor Models = ModelServiceReflection.Descriptor.Services[0];
    private static readonly ServiceDescriptor Imports = ImportServiceReflection.Descriptor.Services[0];

    public Task<GetStatusResponse> GetStatusAsync(CancellationToken cancellationToken) =>
        AskAsync<GetStatusRequest, GetStatusResponse>(Statuses, "GetStatus", new(), cancellationToken);

    public Task<RebuildDerivedResponse> RebuildAsync(CancellationToken cancellationToken) =>
        AskAsync<RebuildDerivedRequest, RebuildDerivedResponse>(Statuses, "RebuildDerived", new(), cancellationToken);

    public Task<SearchPostsResponse> SearchAsync(SearchPostsRequest request, CancellationToken cancellationToken) =>
        AskAsync<SearchPostsRequest, SearchPostsResponse>(Searches, "SearchPosts", request, cancellationToken);

    public IAsyncEnumerable<RankPostsResponse> RankAsync(RankPostsRequest request, CancellationToken cancellationToken) =>
        channel.ServerStreamingAsync<RankPostsRequest, RankPostsResponse>(
            Searches.FindMethodByName("RankPosts"), request, new CallOptions { CancellationToken = cancellationToken }, cancellationToken);

    public Task<ShortlistCandidatesResponse> ShortlistAsync(ShortlistCandidatesRequest request, CancellationToken cancellationToken) =>
        AskAsync<ShortlistCandidatesRequest, ShortlistCandidatesResponse>(Shortlists, "ShortlistCandidates", request, cancellationToken);

    public Task<ShortlistForFairResponse> ShortlistForFairAsync(ShortlistForFairRequest request, CancellationToken cancellationToken) =>
        AskAsync<ShortlistForFairRequest, ShortlistForFairResponse>(Shortlists, "ShortlistForFair", request, cancellationToken);

    public Task<RecommendPostsResponse> RecommendAsync(RecommendPostsRequest request, CancellationToken cancellationToken) =>
        AskAsync<RecommendPostsRequest, RecommendPostsResponse>(Recommendations, "RecommendPosts", request, cancellationToken);

    public Task<ExplainMatchResponse> ExplainAsync(ExplainMatchRequest request, CancellationToken cancellationToken) =>
        AskAsync<ExplainMatchRequest, ExplainMatchResponse>(Explanations, "ExplainMatch", request, cancellationToken);

    public Task<ExplainAbsenceResponse> ExplainAbsenceAsync(ExplainAbsenceRequest request, CancellationToken cancellationToken) =>
        AskAsync<ExplainAbsenceRequest, ExplainAbsenceResponse>(Explanations, "ExplainAbsence", request, cancellationToken);

    public Task<SuggestChangesResponse> SuggestChangesAsync(SuggestChangesRequest request, CancellationToken cancellationToken) =>
        AskAsync<SuggestChangesRequest, SuggestChangesResponse>(Changes, "SuggestChanges", request, cancellationToken);

    public Task<SuggestPostChangesResponse> SuggestPostChangesAsync(SuggestPostChangesRequest request, CancellationToken cancellationToken) =>
        AskAsync<SuggestPostChangesRequest, SuggestPostChangesResponse>(Changes, "SuggestPostChanges", request, cancellationToken);

    public Task<CreateFairResponse> CreateFairAsync(Fair fair, CancellationToken cancellationToken) =>
        AskAsync<CreateFairRequest, CreateFairResponse>(Fairs, "CreateFair", new() { Fair = fair }, cancellationToken);

    public Task<GetFairResponse> GetFairAsync(string fairId, CancellationToken cancellationToken) =>
        AskAsync<GetFairRequest, GetFairResponse>(Fairs, "GetFair", new() { FairId = fairId }, cancellationToken);

    public Task<GetPostResponse> GetPostAsync(string postId, CancellationToken cancellationToken) =>
        AskAsync<GetPostRequest, GetPostResponse>(Posts, "GetPost", new() { PostId = postId }, cancellationToken);

    /// <summary>The titles of posts by id; a post that is gone has none.</summary>
    public async Task<IReadOnlyDictionary<string, string>> TitlesAsync(IEnumerable<string> postIds, CancellationToken cancellationToken)
    {
        var request = new BatchGetPostsRequest();
        request.PostIds.AddRange(postIds);
        if (request.PostIds.Count == 0)
            return new Dictionary<string, string>();
        BatchGetPostsResponse answer = await AskAsync<BatchGetPostsRequest, BatchGetPostsResponse>(Posts, "BatchGetPosts", request, cancellationToken);
        return answer.Results.Where(result => result.Post is not null).ToDictionary(result => result.Post.PostId, result => result.Post.Title);
    }

    public Task<ListCoursesResponse> ListCoursesAsync(ListCoursesRequest request, CancellationToken cancellationToken) =>
        AskAsync<ListCoursesRequest, ListCoursesResponse>(Courses, "ListCourses", request, cancellationToken);

    public Task<ArrangeListResponse> ArrangeListAsync(ArrangeListRequest request, CancellationToken cancellationToken) =>
        AskAsync<ArrangeListRequest, ArrangeListResponse>(Counsels, "ArrangeList", request, cancellationToken);

    public Task<GetArrangementResponse> GetArrangementAsync(GetArrangementRequest request, CancellationToken cancellationToken) =>
        AskAsync<GetArrangementRequest, GetArrangementResponse>(Counsels, "GetArrangement", request, cancellationToken);

    public Task<ListJournalResponse> ListJournalAsync(ListJournalRequest request, CancellationToken cancellationToken) =>
        AskAsync<ListJournalRequest, ListJournalResponse>(Counsels, "ListJournal", request, cancellationToken);

    public Task<RequestReviewResponse> RequestReviewAsync(RequestReviewRequest request, CancellationToken cancellationToken) =>
        AskAsync<RequestReviewRequest, RequestReviewResponse>(Counsels, "RequestReview", request, cancellationToken);

    public Task<SignOffReviewResponse> SignOffReviewAsync(SignOffReviewRequest request, CancellationToken cancellationToken) =>
        AskAsync<SignOffReviewRequest, SignOffReviewResponse>(Counsels, "SignOffReview", request, cancellationToken);

    public Task<ListReviewsResponse> ListReviewsAsync(ListReviewsRequest request, CancellationToken cancellationToken) =>
        AskAsync<ListReviewsRequest, ListReviewsResponse>(Counsels, "ListReviews", request, cancellationToken);

    public Task<ListQuestionsResponse> ListQuestionsAsync(ListQuestionsRequest request, CancellationToken cancellationToken) =>
        AskAsync<ListQuestionsRequest, ListQuestionsResponse>(Questions, "ListQuestions", request, cancellationToken);

    public Task<RecordAnswerResponse> RecordAnswerAsync(RecordAnswerRequest request, CancellationToken cancellationToken) =>
        AskAsync<RecordAnswerRequest, RecordAnswerResponse>(Questions, "RecordAnswer", request, cancellationToken);

    public Task<CreatePlanResponse> CreatePlanAsync(CreatePlanRequest request, CancellationToken cancellationToken) =>
        AskAsync<CreatePlanRequest, CreatePlanResponse>(Plans, "CreatePlan", request, cancellationToken);

    public Task<GetPlanResponse> GetPlanAsync(GetPlanRequest request, CancellationToken cancellationToken) =>
        AskAsync<GetPlanRequest, GetPlanResponse>(Plans, "GetPlan", request, cancellationToken);

    public Task<UpdatePlanResponse> UpdatePlanAsync(UpdatePlanRequest request, CancellationToken cancellationToken) =>
        AskAsync<UpdatePlanRequest, UpdatePlanResponse>(Plans, "UpdatePlan", request, cancellationToken);

    public Task<ListPlanVersionsResponse> ListPlanVersionsAsync(ListPlanVersionsRequest request, CancellationToken cancellationToken) =>
        AskAsync<ListPlanVersionsRequest, ListPlanVersionsResponse>(Plans, "ListPlanVersions", request, cancellationToken);

    public Task<RecordServiceResponse> RecordServiceAsync(RecordServiceRequest request, CancellationToken cancellationToken) =>
        AskAsync<RecordServiceRequest, RecordServiceResponse>(Plans, "RecordService", request, cancellationToken);

    public Task<ListServicesResponse> ListServicesAsync(ListServicesRequest request, CancellationToken cancellationToken) =>
        AskAsync<ListServicesRequest, ListServicesResponse>(Plans, "ListServices", request, cancellationToken);

    public Task<RecordOutcomeResponse> RecordOutcomeAsync(RecordOutcomeRequest request, CancellationToken cancellationToken) =>
        AskAsync<RecordOutcomeRequest, RecordOutcomeResponse>(Outcomes, "RecordOutcome", request, cancellationToken);

    public Task<TakeBackOutcomeResponse> TakeBackOutcomeAsync(TakeBackOutcomeRequest request, CancellationToken cancellationToken) =>
        AskAsync<TakeBackOutcomeRequest, TakeBackOutcomeResponse>(Outcomes, "TakeBackOutcome", request, cancellationToken);

    public Task<ListOutcomesResponse> ListOutcomesAsync(ListOutcomesRequest request, CancellationToken cancellationToken) =>
        AskAsync<ListOutcomesRequest, ListOutcomesResponse>(Outcomes, "ListOutcomes", request, cancellationToken);

    public IAsyncEnumerable<ExportOutcomesResponse> ExportOutcomesAsync(CancellationToken cancellationToken) =>
        channel.ServerStreamingAsync<ExportOutcomesRequest, ExportOutcomesResponse>(
            Outcomes.FindMethodByName("ExportOutcomes"), new(), new CallOptions { CancellationToken = cancellationToken }, cancellationToken);

    public Task<PromoteModelResponse> PromoteModelAsync(PromoteModelRequest request, CancellationToken cancellationToken) =>
        AskAsync<PromoteModelRequest, PromoteModelResponse>(Models, "PromoteModel", request, cancellationToken);

    public Task<RollBackModelResponse> RollBackModelAsync(CancellationToken cancellationToken) =>
        AskAsync<RollBackModelRequest, RollBackModelResponse>(Models, "RollBackModel", new(), cancellationToken);

    public Task<ListModelsResponse> ListModelsAsync(CancellationToken cancellationToken) =>
        AskAsync<ListModelsRequest, ListModelsResponse>(Models, "ListModels", new(), cancellationToken);

    public AsyncDuplexStreamingCall<ImportRecordsRequest, ImportRecordsResponse> Import(CancellationToken cancellationToken) =>
        channel.DuplexStreaming<ImportRecordsRequest, ImportRecordsResponse>(
            Imports.FindMethodByName("ImportRecords"), new CallOptions { CancellationToken = cancellationToken });

    private Task<TResponse> AskAsync<TRequest, TResponse>(ServiceDescriptor service, string method, TRequest request, CancellationToken cancellationToken)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new() =>
        channel.UnaryAsync<TRequest, TResponse>(service.FindMethodByName(method), request, new CallOptions { CancellationToken = cancellationToken });
}
