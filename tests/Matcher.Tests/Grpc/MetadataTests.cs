using Matcher.Grpc;
using Matcher.Tests.Trial;

namespace Matcher.Tests;

public sealed class MetadataTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("key", "中文")]
    [InlineData("key", "line\nbreak")]
    [InlineData("key with space", "v")]
    [InlineData("ключ", "v")]
    [InlineData("key-bin", "text")]
    [InlineData("", "v")]
    public void Add_WhatCannotTravel_Throws(string key, string value)
    {
        Assert.Throws<ArgumentException>(() => new Metadata { { key, value } });
    }

    [Fact]
    public void Add_BytesUnderATextKey_Throws()
    {
        Assert.Throws<ArgumentException>(() => new Metadata { { "key", [1, 2] } });
    }

    [Fact]
    public void Get_KeyTwiceInOtherCase_GivesTheLast()
    {
        var metadata = new Metadata { { "Key", "a" }, { "kEY", "b" } };

        Assert.Equal("b", metadata.GetValue("key"));
        Assert.Equal(["a", "b"], metadata.GetAll("KEY").Select(e => e.Value));
        Assert.Null(metadata.GetValue("other"));
    }

    [Fact]
    public async Task Call_TextAndBytesBothWays_Arrive()
    {
        byte[] bytes = [.. Enumerable.Range(0, 256).Select(i => (byte)i)];
        Metadata? received = null;
        await using var server = await TrialServer.StartAsync(
            new TrialHandlers
            {
                Echo = async (_, context) =>
                {
                    received = context.RequestHeaders;
                    await context.WriteResponseHeadersAsync(new Metadata { { "early", "1" }, { "early-bin", bytes } });
                    context.ResponseTrailers.Add("late", "2");
                    context.ResponseTrailers.Add("late-bin", bytes[..5]);
                    return new EchoResponse();
                },
            },
            channelOptions: new GrpcChannelOptions { DefaultHeaders = new Metadata { { "x-api-key", "k1" } } });

        using var call = server.Channel.Unary<EchoRequest, EchoResponse>(
            TrialHandlers.EchoPath,
            new EchoRequest(),
            new CallOptions { CancellationToken = Token, Headers = new Metadata { { "note", "a, b" }, { "trace-bin", bytes }, { "trace-bin", [] } } });
        await call;

        Assert.Equal("k1", received!.GetValue("x-api-key"));
        Assert.Equal("a, b", received.GetValue("note"));
        Assert.Equal([bytes, []], received.GetAll("trace-bin").Select(e => e.ValueBytes));
        Metadata headers = await call.ResponseHeadersAsync;
        Assert.Equal("1", headers.GetValue("early"));
        Assert.Equal(bytes, headers.GetValueBytes("early-bin"));
        Assert.Equal("2", call.GetTrailers().GetValue("late"));
        Assert.Equal(bytes[..5], call.GetTrailers().GetValueBytes("late-bin"));
    }

    [Theory]
    [InlineData("AAEC,/w==")]
    [InlineData("AAEC, /w")]
    public async Task Call_BinaryValuesJoinedByCommas_AreTakenApart(string field)
    {
        Metadata? received = null;
        await using var server = await TrialServer.StartAsync(new TrialHandlers
        {
            Echo = (_, context) =>
            {
                received = context.RequestHeaders;
                return Task.FromResult(new EchoResponse());
            },
        });

        using var response = await RawCall.SendAsync(server.Address, TrialHandlers.EchoPath, RawCall.Frame(new EchoRequest()), headers: ("x-bin", field));

        Assert.Equal([[0, 1, 2], [255]], received!.GetAll("x-bin").Select(e => e.ValueBytes));
    }

    [Fact]
    public async Task Call_Context_TellsMethodHostAndPeer()
    {
        (string Method, string Host, string Peer)? seen = null;
        await using var server = await TrialServer.StartAsync(new TrialHandlers
        {
            Echo = (_, context) =>
            {
                seen = (context.Method, context.Host, context.Peer);
                return Task.FromResult(new EchoResponse());
            },
        });

        await server.Channel.UnaryAsync<EchoRequest, EchoResponse>(TrialHandlers.EchoPath, new EchoRequest(), new CallOptions { CancellationToken = Token });

        Assert.Equal("/matcher.trial.v1.TrialService/Echo", seen?.Method);
        Assert.Equal(server.Address.Authority, seen?.Host);
        Assert.StartsWith("ipv4:127.0.0.1:", seen?.Peer, StringComparison.Ordinal);
    }
}
