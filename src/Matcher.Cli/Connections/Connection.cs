using Matcher.Grpc;

namespace Matcher.Cli;

/// <summary>A channel to a service, and the service itself if this run started it.</summary>
internal sealed class Connection(GrpcChannel channel, IAsyncDisposable? service) : IAsyncDisposable
{
    /// <summary>The calls.</summary>
    public ServiceClient Client { get; } = new(channel);

    /// <summary>A channel to a service that already runs.</summary>
    public static Connection To(string address, string? key, IAsyncDisposable? service = null)
    {
        var headers = new Metadata();
        if (key is not null)
            headers.Add("authorization", $"Bearer {key}");
        var options = new GrpcChannelOptions { DefaultHeaders = headers, MaxReceiveMessageBytes = 64 * 1024 * 1024 };
        return new Connection(GrpcChannel.ForAddress(address, options), service);
    }

    public async ValueTask DisposeAsync()
    {
        channel.Dispose();
        if (service is not null)
            await service.DisposeAsync();
    }
}
