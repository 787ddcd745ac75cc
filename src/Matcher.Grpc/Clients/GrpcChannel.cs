using System.Runtime.CompilerServices;
using Google.Protobuf;

namespace Matcher.Grpc;

/// <summary>
/// A client's connection to one server over HTTP/2: <c>https</c>, or <c>http</c> without an upgrade step.
/// Cost: connections are made when needed and shared by calls; one channel per server is enough.
/// </summary>
public sealed class GrpcChannel : IDisposable
{
    private readonly HttpClient _http;

    private GrpcChannel(Uri address, GrpcChannelOptions options)
    {
        Address = address;
        Options = options;
        HttpMessageHandler handler = options.HttpHandler ?? new SocketsHttpHandler
        {
            EnableMultipleHttp2Connections = true,
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ConnectTimeout = TimeSpan.FromSeconds(20),
        };
        _http = new HttpClient(handler, disposeHandler: options.HttpHandler is null)
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <summary>The server's address.</summary>
    public Uri Address { get; }

    internal GrpcChannelOptions Options { get; }

    /// <summary>Makes a channel; nothing is sent before the first call.</summary>
    /// <exception cref="ArgumentException">The address is not an absolute http or https address.</exception>
    public static GrpcChannel ForAddress(Uri address, GrpcChannelOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https"))
            throw new ArgumentException($"'{address}' is not an address of a gRPC server; it must begin with http:// or https://.", nameof(address));
        return new GrpcChannel(address, options ?? new GrpcChannelOptions());
    }

    /// <summary>Makes a channel; nothing is sent before the first call.</summary>
    /// <exception cref="ArgumentException">The address is not an absolute http or https address.</exception>
    public static GrpcChannel ForAddress(string address, GrpcChannelOptions? options = null) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri)
            ? ForAddress(uri, options)
            : throw new ArgumentException($"'{address}' is not an address of a gRPC server; it must begin with http:// or https://.", nameof(address));

    /// <summary>One request, one response.</summary>
    /// <exception cref="RpcException">The call ended with another status than OK.</exception>
    public async Task<TResponse> UnaryAsync<TRequest, TResponse>(MethodPath method, TRequest request, CallOptions options = default)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new()
    {
        using var call = Unary<TRequest, TResponse>(method, request, options);
        return await call.ResponseAsync;
    }

    /// <summary>One request, one response, with access to headers and trailers. Dispose the call.</summary>
    public AsyncUnaryCall<TResponse> Unary<TRequest, TResponse>(MethodPath method, TRequest request, CallOptions options = default)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new()
    {
        ArgumentNullException.ThrowIfNull(request);
        var call = new ClientCall<TRequest, TResponse>(this, method, options);
        call.Start(request);
        return new AsyncUnaryCall<TResponse>(call);
    }

    /// <summary>One request, many responses. Leaving the loop early cancels the call.</summary>
    /// <exception cref="RpcException">The call ended with another status than OK.</exception>
    public async IAsyncEnumerable<TResponse> ServerStreamingAsync<TRequest, TResponse>(
        MethodPath method, TRequest request, CallOptions options = default, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new()
    {
        ArgumentNullException.ThrowIfNull(request);
        using var call = new ClientCall<TRequest, TResponse>(this, method, options);
        call.Start(request);
        while (await call.MoveNext(cancellationToken))
            yield return call.Current;
    }

    /// <summary>Many requests, one response. Dispose the call.</summary>
    public AsyncClientStreamingCall<TRequest, TResponse> ClientStreaming<TRequest, TResponse>(MethodPath method, CallOptions options = default)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new()
    {
        var call = new ClientCall<TRequest, TResponse>(this, method, options);
        call.Start(null);
        return new AsyncClientStreamingCall<TRequest, TResponse>(call);
    }

    /// <summary>Requests and responses in any order. Dispose the call.</summary>
    public AsyncDuplexStreamingCall<TRequest, TResponse> DuplexStreaming<TRequest, TResponse>(MethodPath method, CallOptions options = default)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new()
    {
        var call = new ClientCall<TRequest, TResponse>(this, method, options);
        call.Start(null);
        return new AsyncDuplexStreamingCall<TRequest, TResponse>(call);
    }

    /// <summary>Closes the connections; calls under way fail.</summary>
    public void Dispose() => _http.Dispose();

    internal Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
}
