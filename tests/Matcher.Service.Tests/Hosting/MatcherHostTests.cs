using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Matcher.Grpc;
using Matcher.Matching;
using Matcher.Server;
using Matcher.Storage;

namespace Matcher.Service.Tests;

public sealed class MatcherHostTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("matcher-host-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Start_InPlainTextBeyondLoopback_IsRefusedUnlessAskedFor()
    {
        var open = new HostOptions { DataFolder = _folder, Listen = new IPEndPoint(IPAddress.Any, 0) };

        HostOptionsException error = await Assert.ThrowsAsync<HostOptionsException>(() => MatcherHost.StartAsync(open, TestContext.Current.CancellationToken));
        await using MatcherHost host = await MatcherHost.StartAsync(open with { AllowPlainTextBeyondLoopback = true }, TestContext.Current.CancellationToken);

        Assert.Equal("listen", error.Field);
        Assert.NotEqual(0, host.Address.Port);
    }

    [Fact]
    public async Task ServiceFile_IsThereWhileTheServiceRuns()
    {
        string path = Path.Combine(_folder, "service.json");
        MatcherHost host = await MatcherHost.StartAsync(new HostOptions { DataFolder = _folder }, TestContext.Current.CancellationToken);
        using JsonDocument file = JsonDocument.Parse(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        await host.DisposeAsync();

        Assert.Equal(host.Address.ToString(), file.RootElement.GetProperty("address").GetString());
        Assert.Equal(Environment.ProcessId, file.RootElement.GetProperty("processId").GetInt32());
        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task Start_OnAFolderInUse_IsRefusedAndLeavesTheOtherAlone()
    {
        await using MatcherHost first = await MatcherHost.StartAsync(new HostOptions { DataFolder = _folder }, TestContext.Current.CancellationToken);

        StoreException error = await Assert.ThrowsAsync<StoreException>(() => MatcherHost.StartAsync(new HostOptions { DataFolder = _folder }, TestContext.Current.CancellationToken));

        Assert.Equal(StoreException.InUse, error.Code);
        Assert.True(File.Exists(Path.Combine(_folder, "service.json")));
    }

    [Fact]
    public async Task Start_WithAModelThatIsNotThere_Fails()
    {
        var options = new HostOptions { DataFolder = _folder, ModelFolder = Path.Combine(_folder, "nothing") };

        ModelException error = await Assert.ThrowsAsync<ModelException>(() => MatcherHost.StartAsync(options, TestContext.Current.CancellationToken));

        Assert.Equal("missing", error.Code);
    }

    [Fact]
    public async Task Start_WithADamagedIndex_BuildsItAgain()
    {
        await (await MatcherHost.StartAsync(new HostOptions { DataFolder = _folder }, TestContext.Current.CancellationToken)).DisposeAsync();
        await File.WriteAllTextAsync(Path.Combine(_folder, "index.db"), "this is no index", TestContext.Current.CancellationToken);
        (string plain, ApiKey key) = ApiKey.New("admin", Scopes.Admin);

        await using MatcherHost host = await MatcherHost.StartAsync(new HostOptions { DataFolder = _folder, Keys = [key] }, TestContext.Current.CancellationToken);
        Metadata headers = [];
        headers.Add("x-api-key", plain);
        using GrpcChannel channel = GrpcChannel.ForAddress(host.Address, new GrpcChannelOptions { DefaultHeaders = headers });
        V1.SearchPostsResponse answer = await channel.UnaryAsync<V1.SearchPostsRequest, V1.SearchPostsResponse>(
            V1.SearchServiceReflection.Descriptor.Services[0].FindMethodByName("SearchPosts"), new V1.SearchPostsRequest());

        Assert.Empty(answer.Hits);
    }

    [Fact]
    public async Task WaitForShutdown_WhenCancelled_Stops()
    {
        await using MatcherHost host = await MatcherHost.StartAsync(new HostOptions { DataFolder = _folder }, TestContext.Current.CancellationToken);
        using var stop = new CancellationTokenSource();
        Task waiting = host.WaitForShutdownAsync(stop.Token);

        await stop.CancelAsync();

        await waiting.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Start_OnATakenPort_FailsAndLetsTheFolderGo()
    {
        await using MatcherHost first = await MatcherHost.StartAsync(new HostOptions { DataFolder = Path.Combine(_folder, "a") }, TestContext.Current.CancellationToken);
        var second = new HostOptions { DataFolder = Path.Combine(_folder, "b"), Listen = new IPEndPoint(IPAddress.Loopback, first.Address.Port) };

        await Assert.ThrowsAsync<IOException>(() => MatcherHost.StartAsync(second, TestContext.Current.CancellationToken));

        await using MatcherHost third = await MatcherHost.StartAsync(second with { Listen = new IPEndPoint(IPAddress.Loopback, 0) }, TestContext.Current.CancellationToken);
        Assert.NotEqual(first.Address, third.Address);
    }

    [Fact]
    public async Task Start_WithACertificate_ServesTls()
    {
        using RSA key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using X509Certificate2 certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        string certificatePath = Path.Combine(_folder, "c.pem");
        string keyPath = Path.Combine(_folder, "k.pem");
        await File.WriteAllTextAsync(certificatePath, certificate.ExportCertificatePem(), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(keyPath, key.ExportPkcs8PrivateKeyPem(), TestContext.Current.CancellationToken);
        var options = new HostOptions { DataFolder = _folder, Listen = new IPEndPoint(IPAddress.Any, 0), CertificatePath = certificatePath, CertificateKeyPath = keyPath };

        await using MatcherHost host = await MatcherHost.StartAsync(options, TestContext.Current.CancellationToken);
        using var handler = new SocketsHttpHandler();
        handler.SslOptions.RemoteCertificateValidationCallback = (_, presented, _, _) => presented!.GetCertHashString() == certificate.GetCertHashString();
        using GrpcChannel channel = GrpcChannel.ForAddress($"https://localhost:{host.Address.Port}", new GrpcChannelOptions { HttpHandler = handler });

        Assert.Equal("https", host.Address.Scheme);
        Assert.Equal(HealthStatus.Serving, await channel.CheckHealthAsync("", CallOptions.WithTimeout(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Log_OfAStart_NamesEnginesModelAndVersionsAndNobody()
    {
        using var log = new LogLines();
        await using (await MatcherHost.StartAsync(new HostOptions { DataFolder = _folder, LogProvider = log }, TestContext.Current.CancellationToken))
        {
        }

        string serving = log.Lines.Single(line => line.StartsWith("100 ", StringComparison.Ordinal));
        Assert.Contains($"engines {Engines.Name}", serving, StringComparison.Ordinal);
        Assert.Contains("synthetic/1", serving, StringComparison.Ordinal);
        Assert.Contains(log.Lines, line => line.StartsWith("102 ", StringComparison.Ordinal));
    }
}
