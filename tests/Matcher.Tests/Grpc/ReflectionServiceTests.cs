using Google.Protobuf;
using Google.Protobuf.Reflection;
using Matcher.Grpc;
using Matcher.Grpc.Reflection.V1;
using V1Alpha = Matcher.Grpc.Reflection.V1Alpha;

namespace Matcher.Tests;

public sealed class ReflectionServiceTests
{
    private static readonly MethodPath Info = ReflectionReflection.Descriptor.Services[0].Methods[0];
    private static readonly MethodPath OldInfo = V1Alpha.ReflectionReflection.Descriptor.Services[0].Methods[0];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ListServices_Asked_NamesEveryMappedService()
    {
        ServerReflectionResponse response = await AskAsync(new ServerReflectionRequest { Host = "h", ListServices = "*" });

        Assert.Equal(
            ["grpc.health.v1.Health", "grpc.reflection.v1.ServerReflection", "grpc.reflection.v1alpha.ServerReflection", "matcher.trial.v1.TrialService"],
            response.ListServicesResponse.Service.Select(s => s.Name));
        Assert.Equal("h", response.ValidHost);
        Assert.Equal("*", response.OriginalRequest.ListServices);
    }

    [Theory]
    [InlineData("matcher.trial.v1.TrialService")]
    [InlineData("matcher.trial.v1.TrialService.Echo")]
    [InlineData("matcher.trial.v1.EchoRequest")]
    [InlineData(".matcher.trial.v1.EchoRequest")]
    [InlineData("matcher.trial.v1.EchoRequest.Nested")]
    [InlineData("matcher.trial.v1.EchoRequest.Nested.note")]
    [InlineData("matcher.trial.v1.EchoRequest.text")]
    [InlineData("matcher.trial.v1.Colour")]
    [InlineData("matcher.trial.v1.COLOUR_RED")]
    public async Task FileContainingSymbol_Defined_IsTheFile(string symbol)
    {
        ServerReflectionResponse response = await AskAsync(new ServerReflectionRequest { FileContainingSymbol = symbol });

        Assert.Equal("trial.proto", FileNames(response)[0]);
    }

    [Fact]
    public async Task FileByFilename_WithImports_BringsThemAlong()
    {
        ServerReflectionResponse response = await AskAsync(new ServerReflectionRequest { FileByFilename = "trial.proto" });

        Assert.Equal(["trial.proto", "google/protobuf/duration.proto"], FileNames(response));
    }

    [Theory]
    [MemberData(nameof(Unanswerable))]
    public async Task Request_ForWhatIsNotThere_IsAnErrorResponseAndTheStreamGoesOn(string what, string request, StatusCode expected)
    {
        ServerReflectionResponse response = await AskAsync(ServerReflectionRequest.Parser.ParseJson(request));

        Assert.Equal((what, (int)expected), (what, response.ErrorResponse?.ErrorCode));
    }

    public static TheoryData<string, string, StatusCode> Unanswerable => new()
    {
        { "symbol", """{"fileContainingSymbol":"no.such"}""", StatusCode.NotFound },
        { "file", """{"fileByFilename":"no.proto"}""", StatusCode.NotFound },
        { "extension", """{"fileContainingExtension":{"containingType":"matcher.trial.v1.EchoRequest","extensionNumber":100}}""", StatusCode.NotFound },
        { "type", """{"allExtensionNumbersOfType":"no.such"}""", StatusCode.NotFound },
        { "nothing", "{}", StatusCode.InvalidArgument },
    };

    [Fact]
    public async Task AllExtensionNumbers_TypeWithoutExtensions_IsEmpty()
    {
        ServerReflectionResponse response = await AskAsync(new ServerReflectionRequest { AllExtensionNumbersOfType = "matcher.trial.v1.EchoRequest" });

        Assert.Equal("matcher.trial.v1.EchoRequest", response.AllExtensionNumbersResponse.BaseTypeName);
        Assert.Empty(response.AllExtensionNumbersResponse.ExtensionNumber);
    }

    [Fact]
    public async Task OldVersion_SameQuestion_SameAnswer()
    {
        var request = new ServerReflectionRequest { FileContainingSymbol = "grpc.health.v1.Health" };
        ServerReflectionResponse expected = await AskAsync(request);
        await using TrialServer server = await StartAsync();

        using var call = server.Channel.DuplexStreaming<V1Alpha.ServerReflectionRequest, V1Alpha.ServerReflectionResponse>(OldInfo, new CallOptions { CancellationToken = Token });
        await call.RequestStream.WriteAsync(V1Alpha.ServerReflectionRequest.Parser.ParseFrom(request.ToByteString()), Token);
        Assert.True(await call.ResponseStream.MoveNext(Token));

        Assert.Equal(expected.ToByteString(), call.ResponseStream.Current.ToByteString());
    }

    private static List<string> FileNames(ServerReflectionResponse response) =>
        [.. response.FileDescriptorResponse.FileDescriptorProto.Select(f => FileDescriptorProto.Parser.ParseFrom(f).Name)];

    private static Task<TrialServer> StartAsync() => TrialServer.StartAsync(stopping =>
    {
        ServerServiceDefinition[] services = [new TrialHandlers().Bind(), new HealthService(stopping).Definition];
        return [.. services, .. ReflectionService.For(services)];
    });

    private static async Task<ServerReflectionResponse> AskAsync(ServerReflectionRequest request)
    {
        await using TrialServer server = await StartAsync();
        using var call = server.Channel.DuplexStreaming<ServerReflectionRequest, ServerReflectionResponse>(Info, new CallOptions { CancellationToken = Token });
        await call.RequestStream.WriteAsync(request, Token);
        Assert.True(await call.ResponseStream.MoveNext(Token));
        ServerReflectionResponse response = call.ResponseStream.Current;
        await call.RequestStream.WriteAsync(new ServerReflectionRequest { ListServices = "" }, Token);
        Assert.True(await call.ResponseStream.MoveNext(Token));
        await call.RequestStream.CompleteAsync();
        Assert.False(await call.ResponseStream.MoveNext(Token));
        return response;
    }
}
