using Google.Protobuf.Reflection;
using Matcher.Grpc;
using Microsoft.Extensions.Logging;

namespace Matcher.Server;

// The services of matcher.v1 and what answers each.
internal static class Contract
{
    public static IReadOnlyList<ServiceDescriptor> Services { get; } =
    [
        V1.PostServiceReflection.Descriptor.Services[0],
        V1.CandidateServiceReflection.Descriptor.Services[0],
        V1.FairServiceReflection.Descriptor.Services[0],
        V1.CourseServiceReflection.Descriptor.Services[0],
        V1.SearchServiceReflection.Descriptor.Services[0],
        V1.ShortlistServiceReflection.Descriptor.Services[0],
        V1.RecommendationServiceReflection.Descriptor.Services[0],
        V1.ExplanationServiceReflection.Descriptor.Services[0],
        V1.CounselServiceReflection.Descriptor.Services[0],
        V1.PlanServiceReflection.Descriptor.Services[0],
        V1.ChangeServiceReflection.Descriptor.Services[0],
        V1.QuestionServiceReflection.Descriptor.Services[0],
        V1.OutcomeServiceReflection.Descriptor.Services[0],
        V1.ModelServiceReflection.Descriptor.Services[0],
        V1.ImportServiceReflection.Descriptor.Services[0],
        V1.StatusServiceReflection.Descriptor.Services[0],
    ];

    public static IReadOnlyList<ServerServiceDefinition> Bind(HostOptions options, SnapshotKeeper keeper, ILogger logger)
    {
        var tokens = new PageTokens(() => keeper.Store.Secret);
        return
        [
            new PostService(keeper, tokens).Definition,
            new CandidateService(keeper, tokens).Definition,
            new FairService(keeper, tokens).Definition,
            new CourseService(keeper, tokens).Definition,
            new SearchService(keeper, tokens).Definition,
            new ShortlistService(keeper, tokens).Definition,
            new RecommendationService(keeper, tokens).Definition,
            new ExplanationService(keeper).Definition,
            new CounselService(keeper, tokens).Definition,
            new PlanService(keeper, tokens).Definition,
            new ChangeService(keeper).Definition,
            new QuestionService(keeper).Definition,
            new OutcomeService(keeper, tokens).Definition,
            new ModelService(keeper).Definition,
            new ImportService(keeper, options, logger).Definition,
            new StatusService(keeper).Definition,
        ];
    }
}
