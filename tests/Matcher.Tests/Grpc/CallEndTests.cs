using Matcher.Grpc;
using Matcher.Tests.Trial;

namespace Matcher.Tests;

public sealed class CallEndTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static CallOptions Within => CallOptions.WithTimeout(TimeSpan.FromSeconds(30), Token);

    [Fact]
    public async Task Deadline_HandlerWaits_TokenIsCancelledAndStatusSent()
    {
        var cancelled = new TaskCompletionSource();
        await using var server = await TrialServer.StartAsync(new TrialHandlers
        {
            Echo = async (_, context) =>
            {
                using var registration = context.CancellationToken.Register(cancelled.SetResult);
                await Task.Delay(Timeout.Infinite, context.CancellationToken);
                return new EchoResponse();
            },
        });

        RpcException e = await FailsAsync(server, CallOptions.WithTimeout(TimeSpan.FromSeconds(2), Token));

        Assert.Equal(StatusCode.DeadlineExceeded, e.StatusCode);
        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(10), Token);
    }

    [Fact]
    public async Task Deadline_HandlerDoesNotStop_ServerAnswersNevertheless()
    {
        var release = new TaskCompletionSource();
        await using var server = await TrialServer.StartAsync(new TrialHandlers
        {
            Echo = async (_, _) =>
            {
                await release.Task;
                return new EchoResponse();
            },
        });

        // The raw client has no deadline of its own, so the answer can only be the server's.
        try
        {
            using HttpResponseMessage response = await RawCall.SendAsync(
                server.Address, TrialHandlers.EchoPath, RawCall.Frame(new EchoRequest()), headers: ("grpc-timeout", "2S"));

            Assert.Equal("4", RawCall.GrpcStatus(response));
            Assert.Contains("handler stopped: False", await server.Log.Event(2), StringComparison.Ordinal);
        }
        finally
        {
            release.SetResult();
        }
    }

    [Fact]
    public async Task Deadline_InTheMiddleOfAStream_EndsItWithTrailers()
    {
        await using var server = await TrialServer.StartAsync(new TrialHandlers
        {
            Repeat = async (_, responses, context) =>
            {
                await responses.WriteAsync(new EchoResponse { Text = "first" });
                await Task.Delay(Timeout.Infinite, context.CancellationToken);
            },
        });

        using HttpResponseMessage response = await RawCall.SendAsync(
            server.Address, TrialHandlers.RepeatPath, RawCall.Frame(new EchoRequest()), headers: ("grpc-timeout", "200m"));

        Assert.Equal("4", response.TrailingHeaders.GetValues("grpc-status").Single());
        Assert.Equal(RawCall.Frame(new EchoResponse { Text = "first" }), await response.Content.ReadAsByteArrayAsync(Token));
    }

    [Fact]
    public async Task Deadline_Zero_IsExceededAtOnce()
    {
        await using var server = await TrialServer.StartAsync(new TrialHandlers { Echo = (_, context) => Forever(context) });

        using HttpResponseMessage response = await RawCall.SendAsync(
            server.Address, TrialHandlers.EchoPath, RawCall.Frame(new EchoRequest()), headers: ("grpc-timeout", "0n"));

        Assert.Equal("4", RawCall.GrpcStatus(response));
    }

    [Fact]
    public async Task Deadline_PassedBeforeTheCall_NothingIsSent()
    {
        bool called = false;
        await using var server = await TrialServer.StartAsync(new TrialHandlers
        {
            Echo = (_, _) =>
            {
                called = true;
                return Task.FromResult(new EchoResponse());
            },
        });

        RpcException e = await FailsAsync(server, CallOptions.WithTimeout(TimeSpan.FromSeconds(-1), Token));

        Assert.Equal(StatusCode.DeadlineExceeded, e.StatusCode);
        Assert.False(called);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("10S")]
    [InlineData("99999999H")]
    public async Task Deadline_OfTheCall_IsToldToTheHandler(string? timeout)
    {
        DateTime? deadline = null;
        await using var server = await TrialServer.StartAsync(new TrialHandlers
        {
            Echo = (_, context) =>
            {
                deadline = context.Deadline;
                return Task.FromResult(new EchoResponse());
            },
        });
        DateTime before = DateTime.UtcNow;

        using HttpResponseMessage response = await RawCall.SendAsync(
            server.Address, TrialHandlers.EchoPath, RawCall.Frame(new EchoRequest()), headers: timeout is null ? [] : [("grpc-timeout", timeout)]);

        Assert.Equal("0", RawCall.GrpcStatus(response));
        if (timeout == "10S")
            Assert.InRange(deadline!.Value, before.AddSeconds(10), DateTime.UtcNow.AddSeconds(10));
        else
            Assert.Equal(DateTime.MaxValue, deadline);
    }

    [Fact]
    public async Task Cancel_ByTheClient_IsSeenByHandlerAndLog()
    {
        var started = new TaskCompletionSource();
        var seen = new TaskCompletionSource();
        await using var server = await TrialServer.StartAsync(new TrialHandlers
        {
            Echo = (_, context) =>
            {
                context.CancellationToken.Register(seen.SetResult);
                started.SetResult();
                return Forever(context);
            },
        });
        using var cancel = new CancellationTokenSource();

        Task<RpcException> failure = FailsAsync(server, new CallOptions { CancellationToken = cancel.Token });
        await started.Task.WaitAsync(TimeSpan.FromSeconds(10), Token);
        await cancel.CancelAsync();

        Assert.Equal(StatusCode.Cancelled, (await failure).StatusCode);
        await seen.Task.WaitAsync(TimeSpan.FromSeconds(10), Token);
        Assert.Contains("cancelled by the client", await server.Log.Event(3).WaitAsync(TimeSpan.FromSeconds(10), Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_LoopLeftEarly_StopsTheServersStream()
    {
        await using var server = await TrialServer.StartAsync();

        await foreach (EchoResponse response in server.Channel.ServerStreamingAsync<EchoRequest, EchoResponse>(
            TrialHandlers.RepeatPath, new EchoRequest { Count = int.MaxValue }, Within, Token))
        {
            if (response.Index == 10)
                break;
        }

        await server.Log.Event(3).WaitAsync(TimeSpan.FromSeconds(10), Token);
    }

    [Fact]
    public async Task Cancel_WhileTheServerWaitsForRequests_EndsTheHandler()
    {
        var ended = new TaskCompletionSource<Exception>();
        await using var server = await TrialServer.StartAsync(new TrialHandlers
        {
            Collect = async (requests, _) =>
            {
                try
                {
                    while (await requests.MoveNext(CancellationToken.None))
                    {
                    }
                }
                catch (Exception e)
                {
                    ended.SetResult(e);
                    throw;
                }

                return new EchoResponse();
            },
        });

        using (var call = server.Channel.ClientStreaming<EchoRequest, EchoResponse>(TrialHandlers.CollectPath, Within))
            await call.RequestStream.WriteAsync(new EchoRequest { Text = "one" }, Token);

        Assert.IsAssignableFrom<OperationCanceledException>(await ended.Task.WaitAsync(TimeSpan.FromSeconds(10), Token));
        await server.Log.Event(3).WaitAsync(TimeSpan.FromSeconds(10), Token);
    }

    [Fact]
    public async Task Handler_Throws_ClientLearnsNothingOfIt()
    {
        await using var server = await TrialServer.StartAsync(new TrialHandlers { Echo = (_, _) => throw new InvalidOperationException("secret") });

        RpcException e = await FailsAsync(server, Within);

        Assert.Equal(StatusCode.Unknown, e.StatusCode);
        Assert.DoesNotContain("secret", e.ToString(), StringComparison.Ordinal);
        Assert.Contains("/matcher.trial.v1.TrialService/Echo", await server.Log.Event(1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handler_CancelsSomethingOfItsOwn_IsAnErrorOfTheServer()
    {
        await using var server = await TrialServer.StartAsync(new TrialHandlers { Echo = (_, _) => throw new OperationCanceledException() });

        RpcException e = await FailsAsync(server, Within);

        Assert.Equal(StatusCode.Unknown, e.StatusCode);
    }

    [Fact]
    public async Task Handler_ReturnsNull_IsInternal()
    {
        await using var server = await TrialServer.StartAsync(new TrialHandlers { Echo = (_, _) => Task.FromResult<EchoResponse>(null!) });

        RpcException e = await FailsAsync(server, Within);

        Assert.Equal(StatusCode.Internal, e.StatusCode);
    }

    [Fact]
    public async Task Handler_SetsStatus_ResponseIsNotSent()
    {
        await using var server = await TrialServer.StartAsync(new TrialHandlers
        {
            Echo = (_, context) =>
            {
                context.Status = new Status(StatusCode.FailedPrecondition, "岗位已过期");
                return Task.FromResult(new EchoResponse());
            },
        });

        RpcException e = await FailsAsync(server, Within);

        Assert.Equal(new Status(StatusCode.FailedPrecondition, "岗位已过期"), e.Status);
    }

    [Fact]
    public async Task Stream_FailsAfterMessages_MessagesArriveBeforeTheStatus()
    {
        await using var server = await TrialServer.StartAsync(new TrialHandlers
        {
            Repeat = async (_, responses, _) =>
            {
                await responses.WriteAsync(new EchoResponse { Index = 7 });
                throw new RpcException(new Status(StatusCode.Aborted, "100% 中断"), new Metadata { { "why", "test" } });
            },
        });

        await using var responses = server.Channel.ServerStreamingAsync<EchoRequest, EchoResponse>(TrialHandlers.RepeatPath, new EchoRequest(), Within, Token)
            .GetAsyncEnumerator(Token);

        Assert.True(await responses.MoveNextAsync());
        Assert.Equal(7, responses.Current.Index);
        RpcException e = await Assert.ThrowsAsync<RpcException>(() => responses.MoveNextAsync().AsTask());
        Assert.Equal(new Status(StatusCode.Aborted, "100% 中断"), e.Status);
        Assert.Equal("test", e.Trailers.GetValue("why"));
    }

    private static Task<RpcException> FailsAsync(TrialServer server, CallOptions options) => Assert.ThrowsAsync<RpcException>(() =>
        server.Channel.UnaryAsync<EchoRequest, EchoResponse>(TrialHandlers.EchoPath, new EchoRequest(), options));

    private static async Task<EchoResponse> Forever(ServerCallContext context)
    {
        await Task.Delay(Timeout.Infinite, context.CancellationToken);
        return new EchoResponse();
    }
}
