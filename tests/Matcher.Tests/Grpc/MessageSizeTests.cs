using Google.Protobuf;
using Matcher.Grpc;
using Matcher.Tests.Trial;

namespace Matcher.Tests;

public sealed class MessageSizeTests
{
    private static CallOptions Within => CallOptions.WithTimeout(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

    [Theory]
    [InlineData(99_000, null)]
    [InlineData(100_001, StatusCode.ResourceExhausted)]
    public async Task Request_AroundTheServersLimit_IsTakenOrRefused(int bytes, StatusCode? expected)
    {
        await using var server = await TrialServer.StartAsync(options: new GrpcServiceOptions { MaxReceiveMessageBytes = 100_000 });

        RpcException? e = await OutcomeAsync(server, bytes, Within);

        Assert.Equal(expected, e?.StatusCode);
    }

    [Theory]
    [InlineData(99_000, null)]
    [InlineData(100_001, StatusCode.ResourceExhausted)]
    public async Task Response_AroundTheServersLimit_IsSentOrRefused(int bytes, StatusCode? expected)
    {
        await using var server = await TrialServer.StartAsync(options: new GrpcServiceOptions { MaxSendMessageBytes = 100_000 });

        RpcException? e = await OutcomeAsync(server, bytes, Within);

        Assert.Equal(expected, e?.StatusCode);
    }

    [Fact]
    public async Task Response_BeyondTheClientsLimit_IsResourceExhausted()
    {
        await using var server = await TrialServer.StartAsync();

        RpcException? e = await OutcomeAsync(server, 100_001, Within with { MaxReceiveMessageBytes = 100_000 });

        Assert.Equal(StatusCode.ResourceExhausted, e?.StatusCode);
    }

    [Fact]
    public async Task Request_BeyondTheClientsLimit_IsNotSent()
    {
        await using var server = await TrialServer.StartAsync(channelOptions: new GrpcChannelOptions { MaxSendMessageBytes = 1000 });

        RpcException? e = await OutcomeAsync(server, 1001, Within);

        Assert.Equal(StatusCode.ResourceExhausted, e?.StatusCode);
    }

    [Fact]
    public async Task Request_Compressed_ComesBack()
    {
        await using var server = await TrialServer.StartAsync();

        RpcException? e = await OutcomeAsync(server, 100_000, Within with { CompressRequests = true });

        Assert.Null(e);
    }

    private static async Task<RpcException?> OutcomeAsync(TrialServer server, int bytes, CallOptions options)
    {
        var request = new EchoRequest { Payload = ByteString.CopyFrom(new byte[bytes]) };
        try
        {
            EchoResponse response = await server.Channel.UnaryAsync<EchoRequest, EchoResponse>(TrialHandlers.EchoPath, request, options);
            Assert.Equal(bytes, response.Payload.Length);
            return null;
        }
        catch (RpcException e)
        {
            return e;
        }
    }
}
