using System.Net;
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
}
