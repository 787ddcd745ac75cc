using System.IO.Pipelines;
using System.Net;
using Google.Protobuf;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;

namespace Matcher.Grpc;

// One call on one HTTP/2 stream: reading, writing, and which of handler, deadline and client ends it.
internal sealed class ServerCall : ServerCallContext, IDisposable
{
    private readonly HttpContext _http;
    private readonly GrpcServiceOptions _options;
    private readonly MessageReader _reader;
    private readonly CancellationTokenSource _cancellation = new();
    private readonly TaskCompletionSource _interrupted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly Lazy<Metadata> _requestHeaders;
    private readonly ITimer? _deadlineTimer;
    private readonly CancellationTokenRegistration _clientGone;
    private int _end;

    public ServerCall(HttpContext http, GrpcServiceOptions options, TimeSpan? timeout)
    {
        _http = http;
        _options = options;
        _reader = new MessageReader(http.Request.BodyReader, options.MaxReceiveMessageBytes, http.Request.Headers[GrpcFields.Encoding] == GrpcFields.Gzip);
        _requestHeaders = new(() => ReadHeaders(http.Request.Headers));
        Deadline = DateTime.MaxValue;
        if (timeout is { } wait)
        {
            DateTime now = options.TimeProvider.GetUtcNow().UtcDateTime;
            Deadline = DateTime.MaxValue - now > wait ? now + wait : DateTime.MaxValue;
            // Timers reach 49 days; a longer deadline is told to the handler and left to the client.
            if (wait.TotalMilliseconds < uint.MaxValue - 1)
                _deadlineTimer = options.TimeProvider.CreateTimer(_ => Interrupt(CallEnd.DeadlinePassed), null, wait, Timeout.InfiniteTimeSpan);
        }

        _clientGone = http.RequestAborted.Register(() => Interrupt(CallEnd.ClientCancelled));
    }

    public override string Method => _http.Request.Path.Value ?? "";

    public override string Host => _http.Request.Host.Value ?? "";

    public override string Peer => PeerOf(_http.Connection);

    public override DateTime Deadline { get; }

    public override Metadata RequestHeaders => _requestHeaders.Value;

    public override Metadata ResponseTrailers { get; } = [];

    public override CancellationToken CancellationToken => _cancellation.Token;

    public HttpContext Http => _http;

    // The one response of a unary or client-streaming method, sent when every interceptor has returned.
    public IMessage? Response { get; set; }

    public CallEnd End => (CallEnd)Volatile.Read(ref _end);

    // Completes when the deadline passes or the client goes away before the handler has returned.
    public Task Interrupted => _interrupted.Task;

    public bool TryEnd(CallEnd end) => Interlocked.CompareExchange(ref _end, (int)end, (int)CallEnd.None) == (int)CallEnd.None;

    public async Task<T> ReadSingleAsync<T>(MessageParser<T> parser)
        where T : class, IMessage<T>
    {
        T request = await ReadAsync(parser, CancellationToken.None)
            ?? throw new RpcException(new Status(StatusCode.Internal, "No message received; the method takes one."));
        if (await ReadAsync(parser, CancellationToken.None) is not null)
            throw new RpcException(new Status(StatusCode.Internal, "More than one message received; the method takes one."));
        return request;
    }

    public async ValueTask<T?> ReadAsync<T>(MessageParser<T> parser, CancellationToken cancellationToken)
        where T : class, IMessage<T>
    {
        using CancellationTokenSource? both = Join(cancellationToken);
        try
        {
            return await _reader.ReadAsync(parser, both?.Token ?? CancellationToken);
        }
        catch (Exception e) when (e is IOException or ConnectionAbortedException or BadHttpRequestException)
        {
            // The transport says so before RequestAborted does.
            throw ClientGone(e);
        }
    }

    public async Task WriteAsync(IMessage message, CancellationToken cancellationToken)
    {
        using CancellationTokenSource? both = Join(cancellationToken);
        CancellationToken token = both?.Token ?? CancellationToken;
        await _writing.WaitAsync(token);
        try
        {
            CancellationToken.ThrowIfCancellationRequested();
            if (End != CallEnd.None)
                throw new InvalidOperationException("The call has ended; nothing more can be written.");
            await SendAsync(message, token);
        }
        finally
        {
            _writing.Release();
        }
    }

    public override async Task WriteResponseHeadersAsync(Metadata responseHeaders)
    {
        ArgumentNullException.ThrowIfNull(responseHeaders);
        await _writing.WaitAsync(CancellationToken);
        try
        {
            CancellationToken.ThrowIfCancellationRequested();
            if (_http.Response.HasStarted)
                throw new InvalidOperationException("The response headers have been sent.");
            foreach ((string name, string value) in MetadataFields.Write(responseHeaders))
                _http.Response.Headers.Append(name, value);
            await _http.Response.BodyWriter.FlushAsync(CancellationToken);
        }
        finally
        {
            _writing.Release();
        }
    }

    // Sends the last message, if any, and the status. Called once, after the end has been decided.
    // A handler that is still running may be changing ResponseTrailers, so the caller says which trailers are safe to send.
    public async Task FinishAsync(Status status, Metadata trailers)
    {
        await _writing.WaitAsync(CancellationToken.None);
        try
        {
            if (status.StatusCode == StatusCode.OK && Response is { } response)
                status = await TrySendAsync(response, status);
            StatusFields.Write(_http.Response, status, trailers);
            await _http.Response.CompleteAsync();
        }
        finally
        {
            _writing.Release();
        }
    }

    public void Dispose()
    {
        _deadlineTimer?.Dispose();
        _clientGone.Dispose();
    }

    private async Task<Status> TrySendAsync(IMessage response, Status status)
    {
        try
        {
            await SendAsync(response, CancellationToken.None);
            return status;
        }
        catch (RpcException e)
        {
            return e.Status;
        }
    }

    private async Task SendAsync(IMessage message, CancellationToken cancellationToken)
    {
        MessageWriter.Write(_http.Response.BodyWriter, message, _options.MaxSendMessageBytes);
        FlushResult result = await _http.Response.BodyWriter.FlushAsync(cancellationToken);
        if (result.IsCompleted && End == CallEnd.None)
            throw ClientGone(null);
    }

    private void Interrupt(CallEnd end)
    {
        if (!TryEnd(end))
            return;
        _interrupted.TrySetResult();
        // Handlers' registrations run elsewhere: a slow one must not hold up the timer or the connection.
        _ = _cancellation.CancelAsync();
    }

    private OperationCanceledException ClientGone(Exception? cause)
    {
        Interrupt(CallEnd.ClientCancelled);
        return new OperationCanceledException("The client has gone.", cause, CancellationToken);
    }

    private CancellationTokenSource? Join(CancellationToken other) =>
        other.CanBeCanceled && other != CancellationToken ? CancellationTokenSource.CreateLinkedTokenSource(other, CancellationToken) : null;

    private static Metadata ReadHeaders(IHeaderDictionary headers)
    {
        Metadata metadata = [];
        foreach (var (name, values) in headers)
        {
            foreach (string? value in values)
                MetadataFields.Read(metadata, name.ToLowerInvariant(), value);
        }

        return metadata;
    }

    private static string PeerOf(ConnectionInfo connection) => connection.RemoteIpAddress switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } address => $"ipv4:{new IPEndPoint(address.MapToIPv4(), connection.RemotePort)}",
        { AddressFamily: System.Net.Sockets.AddressFamily.InterNetworkV6 } address => $"ipv6:{new IPEndPoint(address, connection.RemotePort)}",
        var address => $"ipv4:{new IPEndPoint(address, connection.RemotePort)}",
    };
}
