using Google.Protobuf;
using Matcher.Grpc;
using Matcher.Tests.Trial;

namespace Matcher.Tests;

public sealed class CallKindsTests
{
    private static CallOptions Within => CallOptions.WithTimeout(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

    [Fact]
    public async Task Unary_TextAndBytes_ComeBack()
    {
        await using var server = await TrialServer.StartAsync();

        EchoResponse response = await server.Channel.UnaryAsync<EchoRequest, EchoResponse>(
            TrialHandlers.EchoPath, new EchoRequest { Text = "盲人按摩", Payload = ByteString.CopyFrom(0, 255) }, Within);

        Assert.Equal("盲人按摩", response.Text);
        Assert.Equal(ByteString.CopyFrom(0, 255), response.Payload);
    }

    [Fact]
    public async Task Unary_EmptyMessage_ComesBack()
    {
        await using var server = await TrialServer.StartAsync();

        EchoResponse response = await server.Channel.UnaryAsync<EchoRequest, EchoResponse>(TrialHandlers.EchoPath, new EchoRequest(), Within);

        Assert.Equal(new EchoResponse(), response);
    }

    [Fact]
    public async Task ServerStreaming_TenThousandMessages_AllArriveInOrder()
    {
        await using var server = await TrialServer.StartAsync();

        int next = 0;
        await foreach (EchoResponse response in server.Channel.ServerStreamingAsync<EchoRequest, EchoResponse>(
            TrialHandlers.RepeatPath, new EchoRequest { Text = new string('x', 200), Count = 10_000 }, Within, TestContext.Current.CancellationToken))
        {
            Assert.Equal(next++, response.Index);
        }

        Assert.Equal(10_000, next);
    }

    [Fact]
    public async Task ServerStreaming_NoMessage_EndsCleanly()
    {
        await using var server = await TrialServer.StartAsync();

        var responses = server.Channel.ServerStreamingAsync<EchoRequest, EchoResponse>(TrialHandlers.RepeatPath, new EchoRequest(), Within, TestContext.Current.CancellationToken);

        Assert.Empty(await responses.ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task ClientStreaming_TenThousandMessages_AreCounted()
    {
        await using var server = await TrialServer.StartAsync();

        using var call = server.Channel.ClientStreaming<EchoRequest, EchoResponse>(TrialHandlers.CollectPath, Within);
        for (int i = 0; i < 10_000; i++)
            await call.RequestStream.WriteAsync(new EchoRequest { Payload = ByteString.CopyFrom(new byte[200]) }, TestContext.Current.CancellationToken);
        await call.RequestStream.CompleteAsync();

        Assert.Equal(10_000, (await call).Index);
    }

    [Fact]
    public async Task ClientStreaming_NoMessage_IsAnswered()
    {
        await using var server = await TrialServer.StartAsync();

        using var call = server.Channel.ClientStreaming<EchoRequest, EchoResponse>(TrialHandlers.CollectPath, Within);
        await call.RequestStream.CompleteAsync();

        Assert.Equal(0, (await call).Index);
    }

    [Fact]
    public async Task Duplex_EachRequestWaitsForTheAnswerBefore_Interleaves()
    {
        await using var server = await TrialServer.StartAsync();
        CancellationToken token = TestContext.Current.CancellationToken;

        using var call = server.Channel.DuplexStreaming<EchoRequest, EchoResponse>(TrialHandlers.ConversePath, Within);
        for (int i = 0; i < 50; i++)
        {
            await call.RequestStream.WriteAsync(new EchoRequest { Text = $"{i}" }, token);
            Assert.True(await call.ResponseStream.MoveNext(token));
            Assert.Equal($"{i}", call.ResponseStream.Current.Text);
        }

        await call.RequestStream.CompleteAsync();
        Assert.False(await call.ResponseStream.MoveNext(token));
        Assert.Equal(StatusCode.OK, call.GetStatus().StatusCode);
    }

    [Fact]
    public async Task Unary_TwoHundredAtOnce_AreNotMixedUp()
    {
        await using var server = await TrialServer.StartAsync();

        EchoResponse[] responses = await Task.WhenAll(Enumerable.Range(0, 200).Select(i =>
            server.Channel.UnaryAsync<EchoRequest, EchoResponse>(TrialHandlers.EchoPath, new EchoRequest { Text = $"{i}" }, Within)));

        Assert.Equal(Enumerable.Range(0, 200).Select(i => $"{i}"), responses.Select(r => r.Text));
    }

    [Fact]
    public async Task Unary_LargerThanTheStreamWindow_ComesBack()
    {
        await using var server = await TrialServer.StartAsync();
        var payload = ByteString.CopyFrom(new byte[3_000_000]);

        EchoResponse response = await server.Channel.UnaryAsync<EchoRequest, EchoResponse>(TrialHandlers.EchoPath, new EchoRequest { Payload = payload }, Within);

        Assert.Equal(payload, response.Payload);
    }
}
