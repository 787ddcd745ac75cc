using System.Collections.Frozen;
using Google.Protobuf.Reflection;

namespace Matcher.Server;

// Which scopes reach which method. A method that does not stand here is denied to everybody.
internal static class AccessTable
{
    private const Scopes Staff = Scopes.Counsellor | Scopes.Admin;
    private const Scopes Everybody = Staff | Scopes.Portal | Scopes.Fair;

    private static readonly FrozenDictionary<string, Scopes> Methods = new Dictionary<string, Scopes>
    {
        ["matcher.v1.PostService.CreatePost"] = Staff,
        ["matcher.v1.PostService.GetPost"] = Everybody,
        ["matcher.v1.PostService.UpdatePost"] = Staff,
        ["matcher.v1.PostService.DeletePost"] = Staff,
        ["matcher.v1.PostService.ListPosts"] = Staff | Scopes.Portal,
        ["matcher.v1.PostService.BatchCreatePosts"] = Staff,
        ["matcher.v1.PostService.BatchGetPosts"] = Everybody,
        ["matcher.v1.CandidateService.CreateCandidate"] = Staff,
        ["matcher.v1.CandidateService.GetCandidate"] = Staff,
        ["matcher.v1.CandidateService.UpdateCandidate"] = Staff,
        ["matcher.v1.CandidateService.DeleteCandidate"] = Staff,
        ["matcher.v1.CandidateService.ListCandidates"] = Staff,
        ["matcher.v1.CandidateService.BatchCreateCandidates"] = Staff,
        ["matcher.v1.CandidateService.GrantConsent"] = Staff,
        ["matcher.v1.CandidateService.WithdrawConsent"] = Staff | Scopes.Portal,
        ["matcher.v1.FairService.CreateFair"] = Staff,
        ["matcher.v1.FairService.GetFair"] = Staff | Scopes.Fair,
        ["matcher.v1.FairService.UpdateFair"] = Staff,
        ["matcher.v1.FairService.DeleteFair"] = Staff,
        ["matcher.v1.FairService.ListFairs"] = Staff,
        ["matcher.v1.CourseService.GetCourse"] = Everybody,
        ["matcher.v1.CourseService.ListCourses"] = Staff | Scopes.Portal,
        // What each scope may tell and see of outcomes stands in OutcomeRights.
        ["matcher.v1.OutcomeService.RecordOutcome"] = Everybody,
        ["matcher.v1.OutcomeService.BatchRecordOutcomes"] = Everybody,
        ["matcher.v1.OutcomeService.TakeBackOutcome"] = Everybody,
        ["matcher.v1.OutcomeService.ListOutcomes"] = Everybody,
        ["matcher.v1.OutcomeService.ExportOutcomes"] = Scopes.Admin,
        ["matcher.v1.ModelService.PromoteModel"] = Scopes.Admin,
        ["matcher.v1.ModelService.RollBackModel"] = Scopes.Admin,
        ["matcher.v1.ModelService.ListModels"] = Staff,
        ["matcher.v1.SearchService.SearchPosts"] = Everybody,
        ["matcher.v1.SearchService.RankPosts"] = Staff,
        ["matcher.v1.ShortlistService.ShortlistCandidates"] = Staff,
        ["matcher.v1.ShortlistService.ShortlistForFair"] = Staff | Scopes.Fair,
        ["matcher.v1.RecommendationService.RecommendPosts"] = Staff | Scopes.Portal,
        // A portal reaches the reader PERSON alone; ExplanationService looks.
        ["matcher.v1.ExplanationService.ExplainMatch"] = Staff | Scopes.Portal,
        ["matcher.v1.ExplanationService.ExplainAbsence"] = Staff | Scopes.Portal,
        ["matcher.v1.CounselService.ArrangeList"] = Staff,
        ["matcher.v1.CounselService.GetArrangement"] = Staff,
        ["matcher.v1.CounselService.ListJournal"] = Staff,
        // A portal asks for the person, and sees what it asked for.
        ["matcher.v1.CounselService.RequestReview"] = Staff | Scopes.Portal,
        ["matcher.v1.CounselService.GetReview"] = Staff | Scopes.Portal,
        ["matcher.v1.CounselService.SignOffReview"] = Staff,
        ["matcher.v1.CounselService.ListReviews"] = Staff,
        ["matcher.v1.PlanService.CreatePlan"] = Staff,
        ["matcher.v1.PlanService.GetPlan"] = Staff,
        ["matcher.v1.PlanService.UpdatePlan"] = Staff,
        ["matcher.v1.PlanService.ListPlanVersions"] = Staff,
        ["matcher.v1.PlanService.RecordService"] = Staff,
        ["matcher.v1.PlanService.ListServices"] = Staff,
        ["matcher.v1.ChangeService.SuggestChanges"] = Staff | Scopes.Portal,
        ["matcher.v1.ChangeService.SuggestPostChanges"] = Staff,
        ["matcher.v1.QuestionService.ListQuestions"] = Staff,
        ["matcher.v1.QuestionService.RecordAnswer"] = Staff,
        ["matcher.v1.ImportService.ImportRecords"] = Scopes.Admin,
        ["matcher.v1.StatusService.GetStatus"] = Staff,
        ["matcher.v1.StatusService.RebuildDerived"] = Scopes.Admin,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Load balancers and generic clients ask these before they have a key.
    private static readonly FrozenSet<string> OpenPackages = new[] { "grpc.health.v1", "grpc.reflection.v1", "grpc.reflection.v1alpha" }.ToFrozenSet(StringComparer.Ordinal);

    public static IEnumerable<string> Names => Methods.Keys;

    public static bool NeedsNoKey(MethodDescriptor method) => OpenPackages.Contains(method.Service.File.Package);

    public static Scopes Of(MethodDescriptor method) => Methods.GetValueOrDefault(method.FullName, Scopes.None);
}
