using System.IO.Compression;
using System.Net;
using Google.Protobuf;
using Matcher.Grpc;
using Matcher.Tests.Trial;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Matcher.Tests;

public sealed class WireFormatTests
{
    private static readonly byte[] Hello = RawCall.Frame(new EchoRequest { Text = "hello" });

    public static TheoryData<string, byte[]> BrokenBodies => new()
    {
        { "nothing", [] },
        { "half a prefix", [0, 0, 0] },
        { "prefix without message", RawCall.Frame(0, [], 10) },
        { "length beyond the end", RawCall.Frame(0, new EchoRequest { Text = "hello" }.ToByteArray(), 100) },
        { "length too short", RawCall.Frame(0, new EchoRequest { Text = "hello" }.ToByteArray(), 3) },
        { "two messages", [.. Hello, .. Hello] },
        { "rest after the message", [.. Hello, 0] },
        { "compressed without encoding", RawCall.Frame(1, [1, 2, 3]) },
        { "unknown flag", RawCall.Frame(2, [1, 2, 3]) },
        { "not protobuf", RawCall.Frame(0, [0x0A, 0x7F, 0x01]) },
    };

    [Theory]
    [MemberData(nameof(BrokenBodies))]
    public async Task Unary_BrokenBody_IsInternalAndTheServerGoesOn(string what, byte[] body)
    {
        await using var server = await TrialServer.StartAsync();

        using HttpResponseMessage broken = await RawCall.SendAsync(server.Address, TrialHandlers.EchoPath, body);
        using HttpResponseMessage good = await RawCall.SendAsync(server.Address, TrialHandlers.EchoPath, Hello);

        Assert.Equal((what, HttpStatusCode.OK, "13"), (what, broken.StatusCode, RawCall.GrpcStatus(broken)));
        Assert.Equal("0", RawCall.GrpcStatus(good));
    }

    [Fact]
    public async Task ClientStreaming_TruncatedSecondMessage_IsInternal()
    {
        await using var server = await TrialServer.StartAsync();

        using HttpResponseMessage response = await RawCall.SendAsync(server.Address, TrialHandlers.CollectPath, [.. Hello, 0, 0, 0, 0, 9, 1]);

        Assert.Equal("13", RawCall.GrpcStatus(response));
    }

    [Fact]
    public async Task Unary_Success_SendsStatusInTrailersAfterTheMessage()
    {
        await using var server = await TrialServer.StartAsync();

        using HttpResponseMessage response = await RawCall.SendAsync(server.Address, TrialHandlers.EchoPath, Hello);

        Assert.Equal("application/grpc", response.Content.Headers.ContentType?.ToString());
        Assert.False(response.Headers.Contains("grpc-status"));
        Assert.Equal("0", response.TrailingHeaders.GetValues("grpc-status").Single());
        Assert.Equal(RawCall.Frame(new EchoResponse { Text = "hello" }), await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/matcher.trial.v1.TrialService/Missing")]
    [InlineData("/matcher.trial.v1.TrialService/echo")]
    [InlineData("/matcher.trial.v1.TrialService/Echo/")]
    [InlineData("/matcher.trial.v1.Nobody/Echo")]
    [InlineData("/no/such/path")]
    [InlineData("/")]
    public async Task UnknownMethod_Called_IsUnimplementedInOneHeaderBlock(string path)
    {
        await using var server = await TrialServer.StartAsync();

        using HttpResponseMessage response = await RawCall.SendAsync(server.Address, new MethodPath(path), Hello);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("12", response.Headers.GetValues("grpc-status").Single());
        Assert.Empty(response.TrailingHeaders);
    }

    [Theory]
    [InlineData("application/grpc", HttpStatusCode.OK)]
    [InlineData("application/grpc+proto", HttpStatusCode.OK)]
    [InlineData("application/grpc;charset=utf-8", HttpStatusCode.OK)]
    [InlineData("application/grpc+json", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/grpc-web", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json", HttpStatusCode.UnsupportedMediaType)]
    public async Task ContentType_Given_IsCheckedAsHttpSays(string contentType, HttpStatusCode expected)
    {
        await using var server = await TrialServer.StartAsync();

        using HttpResponseMessage response = await RawCall.SendAsync(server.Address, TrialHandlers.EchoPath, Hello, contentType);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Http11_Call_IsUpgradeRequired()
    {
        // Without TLS one port speaks one protocol, so the other one gets a port of HTTP/1.1 alone.
        await using var server = await TrialServer.StartAsync(_ => [new TrialHandlers().Bind()], protocols: HttpProtocols.Http1);

        using HttpResponseMessage response = await RawCall.SendAsync(server.Address, TrialHandlers.EchoPath, Hello, version: HttpVersion.Version11);

        Assert.Equal(HttpStatusCode.UpgradeRequired, response.StatusCode);
    }

    [Fact]
    public async Task OtherVerb_Call_IsMethodNotAllowed()
    {
        await using var server = await TrialServer.StartAsync();

        using HttpResponseMessage response = await RawCall.SendAsync(server.Address, TrialHandlers.EchoPath, Hello, method: HttpMethod.Put);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task OtherPath_WithoutGrpc_IsNotFound()
    {
        await using var server = await TrialServer.StartAsync();

        using HttpResponseMessage response = await RawCall.SendAsync(server.Address, new MethodPath("/favicon.ico"), [], "text/plain");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("identity", 0, "0")]
    [InlineData("gzip", 1, "0")]
    [InlineData("gzip", 0, "0")]
    [InlineData("deflate", 0, "12")]
    [InlineData("br", 1, "12")]
    public async Task Encoding_Given_IsUsedOrRefusedWithTheOnesThatWork(string encoding, byte flag, string expected)
    {
        await using var server = await TrialServer.StartAsync();
        byte[] message = new EchoRequest { Text = "压缩" }.ToByteArray();

        using HttpResponseMessage response = await RawCall.SendAsync(
            server.Address, TrialHandlers.EchoPath, RawCall.Frame(flag, flag == 1 ? Gzip(message) : message), headers: ("grpc-encoding", encoding));

        Assert.Equal(expected, RawCall.GrpcStatus(response));
        Assert.Equal("identity,gzip", response.Headers.GetValues("grpc-accept-encoding").Single());
    }

    [Fact]
    public async Task Gzip_Damaged_IsInternal()
    {
        await using var server = await TrialServer.StartAsync();

        using HttpResponseMessage response = await RawCall.SendAsync(
            server.Address, TrialHandlers.EchoPath, RawCall.Frame(1, [1, 2, 3, 4]), headers: ("grpc-encoding", "gzip"));

        Assert.Equal("13", RawCall.GrpcStatus(response));
    }

    [Fact]
    public async Task Gzip_UnpacksBeyondTheLimit_IsResourceExhausted()
    {
        await using var server = await TrialServer.StartAsync(options: new GrpcServiceOptions { MaxReceiveMessageBytes = 100_000 });
        byte[] bomb = Gzip(new EchoRequest { Payload = ByteString.CopyFrom(new byte[50_000_000]) }.ToByteArray());

        using HttpResponseMessage response = await RawCall.SendAsync(
            server.Address, TrialHandlers.EchoPath, RawCall.Frame(1, bomb), headers: ("grpc-encoding", "gzip"));

        Assert.True(bomb.Length < 100_000);
        Assert.Equal("8", RawCall.GrpcStatus(response));
    }

    [Theory]
    [InlineData("")]
    [InlineData("S")]
    [InlineData("5")]
    [InlineData("5s")]
    [InlineData("-5S")]
    [InlineData("1.5S")]
    [InlineData("123456789S")]
    public async Task Timeout_Malformed_IsInvalidArgument(string timeout)
    {
        await using var server = await TrialServer.StartAsync();

        using HttpResponseMessage response = await RawCall.SendAsync(server.Address, TrialHandlers.EchoPath, Hello, headers: ("grpc-timeout", timeout));

        Assert.Equal("3", RawCall.GrpcStatus(response));
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
            gzip.Write(bytes);
        return packed.ToArray();
    }
}
