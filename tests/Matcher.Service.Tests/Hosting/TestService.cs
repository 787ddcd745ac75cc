using System.Reflection;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Matcher.Domain;
using Matcher.Grpc;
using Matcher.Server;

namespace Matcher.Service.Tests;

// A real service on a loopback port over a folder of its own, with one key per scope.
public sealed class TestService : IAsyncDisposable
{
    private static readonly MethodInfo Unary = typeof(TestService).GetMethod(nameof(CallAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static readonly Dictionary<System.Type, MethodDescriptor> Methods =
        Contract.Services.SelectMany(service => service.Methods).ToDictionary(method => method.InputType.ClrType);

    private readonly Dictionary<Scopes, (string Plain, ApiKey Key)> _keys = new()
    {
        [Scopes.Admin] = ApiKey.New("admin", Scopes.Admin),
        [Scopes.Counsellor] = ApiKey.New("counsellor", Scopes.Counsellor),
        [Scopes.Portal] = ApiKey.New("portal", Scopes.Portal),
        [Scopes.Fair] = ApiKey.New("fair", Scopes.Fair, new FairId("fair-1")),
    };

    private readonly Dictionary<Scopes, GrpcChannel> _channels = [];
    private MatcherHost? _host;

    private TestService()
    {
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("matcher-service-").FullName;

    internal ManualTime Time { get; } = new(new DateTimeOffset(2026, 3, 2, 2, 0, 0, TimeSpan.Zero));

    public Uri Address => _host!.Address;

    public Metadata AdminHeaders => Bearer(_keys[Scopes.Admin].Plain);

    internal HostOptions Options => new() { DataFolder = Folder, Keys = [.. _keys.Values.Select(key => key.Key)], Time = Time };

    public static async Task<TestService> StartAsync()
    {
        var service = new TestService();
        await service.BeginAsync();
        return service;
    }

    public static async Task<TestService> StartWithSamplesAsync()
    {
        TestService service = await StartAsync();
        await Samples.FillAsync(service);
        return service;
    }

    public async Task RestartAsync(Action? between = null)
    {
        await EndAsync();
        between?.Invoke();
        await BeginAsync();
    }

    // Files or a folder, as the engine has it. Tells how many there were.
    public int DeleteIndex()
    {
        string[] entries = Directory.GetFileSystemEntries(Folder, "index.*");
        foreach (string entry in entries)
        {
            if (Directory.Exists(entry))
                Directory.Delete(entry, recursive: true);
            else
                File.Delete(entry);
        }
        return entries.Length;
    }

    // Puts a folder where the one engine wants a file, and a file where the other wants a folder.
    public void BlockIndex()
    {
        DeleteIndex();
        Directory.CreateDirectory(Path.Combine(Folder, "index.db", "in-the-way"));
        File.WriteAllText(Path.Combine(Folder, "index.lucene"), "in the way");
    }

    public GrpcChannel Channel(Scopes scope) => _channels[scope];

    public GrpcChannel ChannelWith(Metadata headers) => GrpcChannel.ForAddress(Address, new GrpcChannelOptions { DefaultHeaders = headers });

    public Task<TResponse> AskAsync<TResponse>(IMessage request, Scopes scope = Scopes.Admin)
        where TResponse : IMessage => (Task<TResponse>)Invoke(Channel(scope), request);

    public static Task Invoke(GrpcChannel channel, IMessage request)
    {
        MethodDescriptor method = Methods[request.GetType()];
        return (Task)Unary.MakeGenericMethod(request.GetType(), method.OutputType.ClrType).Invoke(null, [channel, method, request])!;
    }

    // The refusal of a call that must fail.
    public async Task<(RpcException Error, RichStatus Status)> RefusalAsync(IMessage request, Scopes scope = Scopes.Admin)
    {
        RpcException error = await Assert.ThrowsAsync<RpcException>(() => Invoke(Channel(scope), request));
        return (error, RichStatus.From(error)!);
    }

    public async Task<V1.GetStatusResponse> StatusAsync() => await AskAsync<V1.GetStatusResponse>(new V1.GetStatusRequest());

    public Task DisposeHostAsync() => EndAsync();

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private static Task<TResponse> CallAsync<TRequest, TResponse>(GrpcChannel channel, MethodDescriptor method, TRequest request)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new() =>
        channel.UnaryAsync<TRequest, TResponse>(method, request, CallOptions.WithTimeout(TimeSpan.FromSeconds(60)));

    private async Task BeginAsync()
    {
        _host = await MatcherHost.StartAsync(Options, CancellationToken.None);
        foreach ((Scopes scope, (string plain, _)) in _keys)
            _channels[scope] = ChannelWith(Bearer(plain));
    }

    private static Metadata Bearer(string plain)
    {
        Metadata headers = [];
        headers.Add("authorization", $"Bearer {plain}");
        return headers;
    }

    private async Task EndAsync()
    {
        foreach (GrpcChannel channel in _channels.Values)
            channel.Dispose();
        _channels.Clear();
        if (_host is not null)
            await _host.DisposeAsync();
        _host = null;
    }
}
