using Google.Protobuf;
using Google.Protobuf.Reflection;
using Matcher.Grpc;
using Matcher.Protocol;
using Matcher.Server;

namespace Matcher.Service.Tests;

public class AccessTests(SampleService shared) : IClassFixture<SampleService>
{
    private static readonly string[] OutcomeMethods = ["RecordOutcome", "BatchRecordOutcomes", "TakeBackOutcome", "ListOutcomes"];
    private static readonly string[] FairMethods = ["GetPost", "BatchGetPosts", "GetFair", "GetCourse", "SearchPosts", "ShortlistForFair", .. OutcomeMethods];
    private static readonly string[] PortalMethods = ["GetPost", "BatchGetPosts", "ListPosts", "GetCourse", "ListCourses", "SearchPosts", "RecommendPosts", "ExplainMatch", "ExplainAbsence", "SuggestChanges", "WithdrawConsent", "RequestReview", "GetReview", .. OutcomeMethods];
    private static readonly string[] AdminMethods = ["ImportRecords", "RebuildDerived", "ExportOutcomes", "PromoteModel", "RollBackModel"];

    public static TheoryData<string, Scopes> Calls
    {
        get
        {
            var calls = new TheoryData<string, Scopes>();
            foreach (MethodDescriptor method in Contract.Services.SelectMany(service => service.Methods).Where(method => !method.IsClientStreaming))
            {
                foreach (Scopes scope in new[] { Scopes.Fair, Scopes.Portal, Scopes.Counsellor, Scopes.Admin })
                    calls.Add(method.FullName, scope);
            }

            return calls;
        }
    }

    [Fact]
    public void Table_HoldsEveryMethodOfTheContractAndNoOther()
    {
        IEnumerable<string> inContract = Contract.Services.SelectMany(service => service.Methods).Select(method => method.FullName);

        Assert.Equal(inContract.Order(StringComparer.Ordinal), AccessTable.Names.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_WithAScope_IsDeniedUnlessTheScopeReachesIt(string method, Scopes scope)
    {
        MethodDescriptor descriptor = Method(method);
        bool allowed = scope switch
        {
            Scopes.Fair => FairMethods.Contains(descriptor.Name),
            Scopes.Portal => PortalMethods.Contains(descriptor.Name),
            Scopes.Counsellor => !AdminMethods.Contains(descriptor.Name),
            _ => true,
        };

        StatusCode code = await CodeAsync(shared.Service.Channel(scope), descriptor);

        // An empty request is refused for its fields, or answered; never for the key.
        Assert.Equal(!allowed, code == StatusCode.PermissionDenied);
        Assert.NotEqual(StatusCode.Unauthenticated, code);
        Assert.NotEqual(StatusCode.Internal, code);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("authorization", "Bearer not-a-key")]
    [InlineData("authorization", "Basic bm90LWEta2V5")]
    [InlineData("x-api-key", "not-a-key")]
    [InlineData("x-api-key", "")]
    public async Task Call_WithoutAKnownKey_IsUnauthenticated(string? header, string? value)
    {
        Metadata headers = [];
        if (header is not null)
            headers.Add(header, value!);
        using GrpcChannel channel = shared.Service.ChannelWith(headers);

        foreach (MethodDescriptor method in Contract.Services.SelectMany(service => service.Methods).Where(method => !method.IsClientStreaming))
            Assert.Equal(StatusCode.Unauthenticated, await CodeAsync(channel, method));
    }

    [Fact]
    public async Task Call_WithTheKeyAsXApiKey_IsAnswered()
    {
        await using TestService service = await TestService.StartAsync();
        (string plain, ApiKey key) = ApiKey.New("other", Scopes.Admin);
        await service.DisposeHostAsync();
        await using MatcherHost host = await MatcherHost.StartAsync(service.Options with { Keys = [key] }, TestContext.Current.CancellationToken);
        Metadata headers = [];
        headers.Add("x-api-key", plain);
        using GrpcChannel channel = GrpcChannel.ForAddress(host.Address, new GrpcChannelOptions { DefaultHeaders = headers });

        StatusCode code = await CodeAsync(channel, Method("matcher.v1.StatusService.GetStatus"));

        Assert.Equal(StatusCode.OK, code);
    }

    [Fact]
    public async Task HealthAndReflection_WithoutAKey_Answer()
    {
        using GrpcChannel channel = shared.Service.ChannelWith([]);

        HealthStatus whole = await channel.CheckHealthAsync("", CallOptions.WithTimeout(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        HealthStatus search = await channel.CheckHealthAsync("matcher.v1.SearchService", CallOptions.WithTimeout(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));

        Assert.Equal(HealthStatus.Serving, whole);
        Assert.Equal(HealthStatus.Serving, search);
    }

    [Theory]
    [InlineData("fair-2")]
    [InlineData("no-such-fair")]
    public async Task FairKey_ForAFairThatIsNotItsOwn_IsDenied(string fair)
    {
        (RpcException getError, RichStatus get) = await shared.Service.RefusalAsync(new V1.GetFairRequest { FairId = fair }, Scopes.Fair);
        (RpcException listError, RichStatus list) = await shared.Service.RefusalAsync(new V1.ShortlistForFairRequest { FairId = fair, PostId = "post-1" }, Scopes.Fair);

        Assert.Equal(StatusCode.PermissionDenied, getError.StatusCode);
        Assert.Equal(StatusCode.PermissionDenied, listError.StatusCode);
        Assert.Equal(ErrorReasons.FairNotBound, get.Reason);
        Assert.Equal(ErrorReasons.FairNotBound, list.Reason);
    }

    [Fact]
    public async Task FairKey_AskingForAnExplanation_IsToldWhatReachesIt()
    {
        (RpcException error, RichStatus status) = await shared.Service.RefusalAsync(new V1.ExplainMatchRequest { PostId = "post-1", CandidateId = "person-1" }, Scopes.Fair);

        Assert.Equal(StatusCode.PermissionDenied, error.StatusCode);
        Assert.Equal(ErrorReasons.ScopeMissing, status.Reason);
        Assert.Equal(ErrorReasons.Domain, status.Domain);
    }

    private static MethodDescriptor Method(string name) => Contract.Services.SelectMany(service => service.Methods).Single(method => method.FullName == name);

    private static async Task<StatusCode> CodeAsync(GrpcChannel channel, MethodDescriptor method)
    {
        try
        {
            await TestService.Invoke(channel, (IMessage)Activator.CreateInstance(method.InputType.ClrType)!);
            return StatusCode.OK;
        }
        catch (RpcException error)
        {
            return error.StatusCode;
        }
    }
}
