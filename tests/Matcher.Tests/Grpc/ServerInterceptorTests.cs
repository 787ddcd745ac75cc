using Google.Protobuf.Reflection;
using Matcher.Grpc;
using Matcher.Tests.Trial;

namespace Matcher.Tests;

public sealed class ServerInterceptorTests
{
    private static CallOptions Options => new() { CancellationToken = TestContext.Current.CancellationToken };

    [Fact]
    public async Task Interceptor_Throws_HandlerDoesNotRun()
    {
        bool called = false;
        var handlers = new TrialHandlers
        {
            Echo = (_, _) =>
            {
                called = true;
                return Task.FromResult(new EchoResponse());
            },
        };
        await using var server = await TrialServer.StartAsync(handlers, new GrpcServiceOptions
        {
            Interceptors = [new Step((_, _, _) => throw new RpcException(new Status(StatusCode.Unauthenticated, "no key")))],
        });

        RpcException e = await Assert.ThrowsAsync<RpcException>(() => EchoAsync(server));

        Assert.Equal(StatusCode.Unauthenticated, e.StatusCode);
        Assert.False(called);
    }

    [Fact]
    public async Task Interceptor_Throws_BrokenRequestIsNotRead()
    {
        await using var server = await TrialServer.StartAsync(options: new GrpcServiceOptions
        {
            Interceptors = [new Step((_, _, _) => throw new RpcException(new Status(StatusCode.Unauthenticated, "no key")))],
        });

        using HttpResponseMessage response = await RawCall.SendAsync(server.Address, TrialHandlers.EchoPath, RawCall.Frame(7, []));

        Assert.Equal("16", RawCall.GrpcStatus(response));
    }

    [Fact]
    public async Task Interceptors_Two_RunFromOutsideInAndShareState()
    {
        List<string> order = [];
        var handlers = new TrialHandlers
        {
            Echo = (_, context) =>
            {
                order.Add($"handler sees {context.UserState["caller"]}");
                return Task.FromResult(new EchoResponse());
            },
        };
        Step Named(string name) => new(async (context, method, next) =>
        {
            order.Add($"{name} before {method.Name}");
            context.UserState["caller"] = name;
            await next();
            order.Add($"{name} after");
        });
        await using var server = await TrialServer.StartAsync(handlers, new GrpcServiceOptions { Interceptors = [Named("outer"), Named("inner")] });

        await EchoAsync(server);

        Assert.Equal(["outer before Echo", "inner before Echo", "handler sees inner", "inner after", "outer after"], order);
    }

    [Fact]
    public async Task Interceptor_FailsAfterTheHandler_ResponseIsNotSent()
    {
        await using var server = await TrialServer.StartAsync(options: new GrpcServiceOptions
        {
            Interceptors =
            [
                new Step(async (_, _, next) =>
                {
                    await next();
                    throw new RpcException(new Status(StatusCode.DataLoss, "late"));
                }),
            ],
        });

        using HttpResponseMessage response = await RawCall.SendAsync(server.Address, TrialHandlers.EchoPath, RawCall.Frame(new EchoRequest { Text = "x" }));

        Assert.Equal("15", RawCall.GrpcStatus(response));
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private static Task<EchoResponse> EchoAsync(TrialServer server) =>
        server.Channel.UnaryAsync<EchoRequest, EchoResponse>(TrialHandlers.EchoPath, new EchoRequest(), Options);

    private sealed class Step(Func<ServerCallContext, MethodDescriptor, Func<Task>, Task> invoke) : IServerInterceptor
    {
        public Task InvokeAsync(ServerCallContext context, MethodDescriptor method, Func<Task> next) => invoke(context, method, next);
    }
}
