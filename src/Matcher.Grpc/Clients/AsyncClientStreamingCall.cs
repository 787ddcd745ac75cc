using System.Runtime.CompilerServices;

namespace Matcher.Grpc;

/// <summary>A call with many requests and one response that is under way. It can be awaited.</summary>
/// <typeparam name="TRequest">The request message.</typeparam>
/// <typeparam name="TResponse">The response message.</typeparam>
public sealed class AsyncClientStreamingCall<TRequest, TResponse> : IDisposable
{
    private readonly IClientCall<TResponse> _call;

    internal AsyncClientStreamingCall(IClientCall<TResponse> call)
    {
        _call = call;
        RequestStream = (IClientStreamWriter<TRequest>)call;
        ResponseAsync = call.ReadSingleAsync();
    }

    /// <summary>Where requests are written.</summary>
    public IClientStreamWriter<TRequest> RequestStream { get; }

    /// <summary>The response; fails with <see cref="RpcException"/> when the call ends with another status than OK.</summary>
    public Task<TResponse> ResponseAsync { get; }

    /// <summary>The metadata that came before the response.</summary>
    public Task<Metadata> ResponseHeadersAsync => _call.ResponseHeadersAsync;

    /// <summary>How the call ended.</summary>
    /// <exception cref="InvalidOperationException">The call has not ended.</exception>
    public Status GetStatus() => _call.Status;

    /// <summary>The metadata that came after the response.</summary>
    /// <exception cref="InvalidOperationException">The call has not ended.</exception>
    public Metadata GetTrailers() => _call.Trailers;

    /// <summary>Awaits <see cref="ResponseAsync"/>.</summary>
    public TaskAwaiter<TResponse> GetAwaiter() => ResponseAsync.GetAwaiter();

    /// <summary>Cancels the call unless it has ended.</summary>
    public void Dispose() => _call.Dispose();
}
