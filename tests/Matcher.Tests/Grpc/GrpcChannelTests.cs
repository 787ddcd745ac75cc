using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Matcher.Grpc;
using Matcher.Tests.Trial;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Matcher.Tests;

// The client against servers that are absent, strange or broken.
public sealed class GrpcChannelTests
{
    private static CallOptions Options => CallOptions.WithTimeout(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("localhost:5000")]
    [InlineData("ftp://localhost")]
    [InlineData("")]
    public void ForAddress_NotHttp_Throws(string address)
    {
        Assert.Throws<ArgumentException>(() => GrpcChannel.ForAddress(address));
    }

    [Fact]
    public async Task Call_NobodyListens_IsUnavailable()
    {
        using var reserved = new TcpListener(IPAddress.Loopback, 0);
        reserved.Start();
        int port = ((IPEndPoint)reserved.LocalEndpoint).Port;
        reserved.Stop();
        using var channel = GrpcChannel.ForAddress($"http://127.0.0.1:{port}");

        RpcException e = await FailsAsync(channel);

        Assert.Equal(StatusCode.Unavailable, e.StatusCode);
    }

    [Theory]
    [InlineData(400, StatusCode.Internal)]
    [InlineData(401, StatusCode.Unauthenticated)]
    [InlineData(403, StatusCode.PermissionDenied)]
    [InlineData(404, StatusCode.Unimplemented)]
    [InlineData(429, StatusCode.Unavailable)]
    [InlineData(502, StatusCode.Unavailable)]
    [InlineData(503, StatusCode.Unavailable)]
    [InlineData(504, StatusCode.Unavailable)]
    [InlineData(500, StatusCode.Unknown)]
    [InlineData(200, StatusCode.Unknown)]
    public async Task Call_AnsweredByAWebServer_IsMappedFromHttp(int http, StatusCode expected)
    {
        await AssertFailsAsync(expected, context =>
        {
            context.Response.StatusCode = http;
            context.Response.ContentType = "text/html";
            return context.Response.WriteAsync("<html>", context.RequestAborted);
        });
    }

    [Theory]
    [InlineData(0x1, StatusCode.Internal)]
    [InlineData(0x2, StatusCode.Internal)]
    [InlineData(0x7, StatusCode.Unavailable)]
    [InlineData(0x8, StatusCode.Cancelled)]
    [InlineData(0xb, StatusCode.ResourceExhausted)]
    [InlineData(0xc, StatusCode.PermissionDenied)]
    public async Task Call_StreamReset_IsMappedFromTheCode(int errorCode, StatusCode expected)
    {
        await AssertFailsAsync(expected, async context =>
        {
            context.Response.ContentType = "application/grpc";
            await context.Response.Body.FlushAsync(context.RequestAborted);
            context.Features.Get<IHttpResetFeature>()!.Reset(errorCode);
        }, calls: 100);
    }

    [Fact]
    public async Task Call_EndsWithoutStatus_IsUnknown()
    {
        await AssertFailsAsync(StatusCode.Unknown, context =>
        {
            context.Response.ContentType = "application/grpc";
            return context.Response.Body.FlushAsync(context.RequestAborted);
        });
    }

    [Fact]
    public async Task Call_CodeThatDoesNotExist_IsUnknown()
    {
        await AssertFailsAsync(StatusCode.Unknown, context =>
        {
            context.Response.ContentType = "application/grpc";
            context.Response.Headers["grpc-status"] = "99";
            return Task.CompletedTask;
        });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task Unary_OkWithAnotherNumberOfMessages_IsInternal(int messages)
    {
        await AssertFailsAsync(StatusCode.Internal, async context =>
        {
            context.Response.ContentType = "application/grpc";
            for (int i = 0; i < messages; i++)
                await context.Response.Body.WriteAsync(RawCall.Frame(new EchoResponse()), context.RequestAborted);
            context.Response.AppendTrailer("grpc-status", "0");
        });
    }

    [Fact]
    public async Task Write_ServerHasEndedTheCall_TellsItsStatus()
    {
        await using var server = await TrialServer.StartAsync(new TrialHandlers
        {
            Collect = (_, _) => throw new RpcException(new Status(StatusCode.ResourceExhausted, "enough")),
        });
        using var call = server.Channel.ClientStreaming<EchoRequest, EchoResponse>(TrialHandlers.CollectPath, Options);

        RpcException response = await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync);
        Exception write = await Assert.ThrowsAnyAsync<Exception>(() => call.RequestStream.WriteAsync(new EchoRequest(), TestContext.Current.CancellationToken));

        Assert.Equal("enough", response.Status.Detail);
        Assert.Equal("enough", Assert.IsType<RpcException>(write).Status.Detail);
    }

    [Fact]
    public async Task Call_LargeUploadRefusedEarly_TellsTheStatus()
    {
        await using var server = await TrialServer.StartAsync(
            options: new GrpcServiceOptions { MaxReceiveMessageBytes = 1000 },
            channelOptions: new GrpcChannelOptions { MaxSendMessageBytes = int.MaxValue });
        var request = new EchoRequest { Payload = Google.Protobuf.ByteString.CopyFrom(new byte[40_000_000]) };

        RpcException e = await Assert.ThrowsAsync<RpcException>(() =>
            server.Channel.UnaryAsync<EchoRequest, EchoResponse>(TrialHandlers.EchoPath, request, Options));

        Assert.Equal(StatusCode.ResourceExhausted, e.StatusCode);
        Assert.Contains("1000", e.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_OverTls_IsAnswered()
    {
        using var key = RSA.Create(2048);
        var certificateRequest = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using X509Certificate2 certificate = certificateRequest.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0, l => l.UseHttps(certificate)));
        await using WebApplication app = builder.Build();
        app.MapGrpcServices([new TrialHandlers().Bind()]);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var trusting = new SocketsHttpHandler { UseProxy = false };
        trusting.SslOptions.RemoteCertificateValidationCallback = (_, presented, _, _) => presented?.GetCertHashString() == certificate.GetCertHashString();
        using var channel = GrpcChannel.ForAddress(app.Urls.Single(), new GrpcChannelOptions { HttpHandler = trusting });
        using var distrusting = GrpcChannel.ForAddress(app.Urls.Single());

        EchoResponse response = await channel.UnaryAsync<EchoRequest, EchoResponse>(TrialHandlers.EchoPath, new EchoRequest { Text = "tls" }, Options);
        RpcException refused = await FailsAsync(distrusting);
        using HttpResponseMessage old = await new HttpMessageInvoker(trusting, disposeHandler: false).SendAsync(
            new HttpRequestMessage(HttpMethod.Post, new Uri(channel.Address, TrialHandlers.EchoPath.Value))
            {
                Version = HttpVersion.Version11,
                Content = new ByteArrayContent([]) { Headers = { ContentType = new("application/grpc") } },
            },
            TestContext.Current.CancellationToken);

        Assert.Equal("tls", response.Text);
        Assert.Equal(StatusCode.Unavailable, refused.StatusCode);
        Assert.Equal(HttpStatusCode.UpgradeRequired, old.StatusCode);
    }

    [Fact]
    public async Task Write_AfterComplete_Throws()
    {
        await using var server = await TrialServer.StartAsync();
        using var call = server.Channel.DuplexStreaming<EchoRequest, EchoResponse>(TrialHandlers.ConversePath, Options);
        await call.RequestStream.CompleteAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => call.RequestStream.WriteAsync(new EchoRequest(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Response_Compressed_IsRead()
    {
        byte[] packed;
        using (var memory = new MemoryStream())
        {
            using (var gzip = new System.IO.Compression.GZipStream(memory, System.IO.Compression.CompressionLevel.Fastest))
                gzip.Write(Google.Protobuf.MessageExtensions.ToByteArray(new EchoResponse { Text = "压缩" }));
            packed = memory.ToArray();
        }

        await using WebApplication app = await StartAsync(async context =>
        {
            context.Response.ContentType = "application/grpc";
            context.Response.Headers["grpc-encoding"] = "gzip";
            await context.Response.Body.WriteAsync(RawCall.Frame(1, packed), context.RequestAborted);
            context.Response.AppendTrailer("grpc-status", "0");
        });
        using var channel = GrpcChannel.ForAddress(app.Urls.Single());

        EchoResponse response = await channel.UnaryAsync<EchoRequest, EchoResponse>(TrialHandlers.EchoPath, new EchoRequest(), Options);

        Assert.Equal("压缩", response.Text);
    }

    // Several calls where it is chance whether the server's end overtakes the request's body.
    private static async Task AssertFailsAsync(StatusCode expected, RequestDelegate answer, int calls = 1)
    {
        await using WebApplication app = await StartAsync(answer);
        using var channel = GrpcChannel.ForAddress(app.Urls.Single());

        for (int call = 0; call < calls; call++)
            Assert.Equal(expected, (await FailsAsync(channel)).StatusCode);
    }

    private static async Task<WebApplication> StartAsync(RequestDelegate answer)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0, l => l.Protocols = HttpProtocols.Http2));
        WebApplication app = builder.Build();
        app.Run(answer);
        await app.StartAsync();
        return app;
    }

    private static Task<RpcException> FailsAsync(GrpcChannel channel) => Assert.ThrowsAsync<RpcException>(() =>
        channel.UnaryAsync<EchoRequest, EchoResponse>(TrialHandlers.EchoPath, new EchoRequest(), Options));
}
