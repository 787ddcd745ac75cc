using System.Buffers;
using System.IO.Pipelines;
using Google.Protobuf;

namespace Matcher.Grpc;

// One call of the client, of any kind: requests written to a body that stays open, responses read off the answer.
internal sealed class ClientCall<TRequest, TResponse> : IClientCall<TResponse>, IClientStreamWriter<TRequest>
    where TRequest : class, IMessage<TRequest>, new()
    where TResponse : class, IMessage<TResponse>, new()
{
    private static readonly MessageParser<TResponse> Parser = new(() => new TResponse());

    private readonly GrpcChannel _channel;
    private readonly MethodPath _method;
    private readonly CallOptions _options;
    private readonly ClientDeadline _deadline;
    private readonly TaskCompletionSource<Stream> _requestBody = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _requestsDone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _writing = new(1, 1);
    private Task<HttpResponseMessage>? _response;
    private MessageReader? _reader;
    private CallOutcome? _end;
    private TResponse? _current;

    public ClientCall(GrpcChannel channel, MethodPath method, CallOptions options)
    {
        _channel = channel;
        _method = method;
        _options = options;
        _deadline = new ClientDeadline(channel.Options.TimeProvider, options);
        ResponseHeadersAsync = null!;
    }

    public Task<Metadata> ResponseHeadersAsync { get; private set; }

    public Status Status => _end?.Status ?? throw new InvalidOperationException("The call has not ended.");

    public Metadata Trailers => _end?.Trailers ?? throw new InvalidOperationException("The call has not ended.");

    public TResponse Current => _current ?? throw new InvalidOperationException("MoveNext has not brought a message.");

    // One request now, or null for requests that are written later.
    public void Start(TRequest? request)
    {
        try
        {
            HttpRequestMessage message = ClientRequest.Create(_channel, _method, _options, _deadline);
            message.Content = new RequestContent(request is null ? KeepOpenAsync : WriteSingle(Frame(request)), _deadline.Token);
            _response = SendAsync(message);
        }
        catch
        {
            Dispose();
            throw;
        }

        ResponseHeadersAsync = ReadHeadersAsync();
        // Nobody has to ask for headers; a failure is told by the response as well.
        _ = ResponseHeadersAsync.ContinueWith(static t => t.Exception, TaskScheduler.Default);
    }

    public async Task<TResponse> ReadSingleAsync()
    {
        if (!await MoveNext(CancellationToken.None))
            throw Fail(new RpcException(new Status(StatusCode.Internal, "The call ended with OK and without a response.")));
        TResponse response = Current;
        if (await MoveNext(CancellationToken.None))
            throw Fail(new RpcException(new Status(StatusCode.Internal, "More than one response received; the method has one.")));
        return response;
    }

    public async Task<bool> MoveNext(CancellationToken cancellationToken)
    {
        _current = null;
        if (_end is { } end)
            return end.EndOfStream();

        using CancellationTokenRegistration cancel = cancellationToken.Register(_deadline.Cancel);
        try
        {
            HttpResponseMessage response = await _response!;
            if (ClientResponse.TrailersOnly(response) is { } early)
                return Finish(early);

            _reader ??= new MessageReader(
                PipeReader.Create(await response.Content.ReadAsStreamAsync(_deadline.Token)),
                _options.MaxReceiveMessageBytes ?? _channel.Options.MaxReceiveMessageBytes,
                ClientResponse.IsGzip(response));
            _current = await _reader.ReadAsync(Parser, _deadline.Token);
            if (_current is not null)
                return true;

            return Finish(ClientResponse.Trailers(response));
        }
        catch (Exception e) when (e is not RpcException || _end is null)
        {
            throw Fail(e);
        }
    }

    public async Task WriteAsync(TRequest message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        ReadOnlyMemory<byte> frame = Frame(message);
        using CancellationTokenRegistration cancel = cancellationToken.Register(_deadline.Cancel);
        try
        {
            await _writing.WaitAsync(_deadline.Token);
            try
            {
                if (_requestsDone.Task.IsCompleted)
                    throw new InvalidOperationException("The requests have been completed.");
                Stream body = await _requestBody.Task.WaitAsync(_deadline.Token);
                await body.WriteAsync(frame, _deadline.Token);
                await body.FlushAsync(_deadline.Token);
            }
            finally
            {
                _writing.Release();
            }
        }
        catch (Exception e) when (e is not InvalidOperationException)
        {
            throw await WriteFailureAsync(e);
        }
    }

    public async Task CompleteAsync()
    {
        await _writing.WaitAsync(CancellationToken.None);
        _requestsDone.TrySetResult();
        _writing.Release();
    }

    public void Dispose()
    {
        if (_end is null)
            Fail(new OperationCanceledException());
        // A response that is still on its way is let go when it arrives.
        _response?.ContinueWith(
            static t => t.Result.Dispose(),
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnRanToCompletion | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        _deadline.Dispose();
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage message)
    {
        _deadline.Token.ThrowIfCancellationRequested();
        return await _channel.SendAsync(message, _deadline.Token);
    }

    private async Task<Metadata> ReadHeadersAsync()
    {
        try
        {
            return ClientResponse.Headers(await _response!);
        }
        catch (Exception e)
        {
            throw Fail(e);
        }
    }

    private static Func<Stream, CancellationToken, Task> WriteSingle(ReadOnlyMemory<byte> frame) =>
        (stream, token) => stream.WriteAsync(frame, token).AsTask();

    private async Task KeepOpenAsync(Stream stream, CancellationToken cancellationToken)
    {
        _requestBody.TrySetResult(stream);
        // Returning would end the stream in good order; a call that is given up must throw, so that the server sees a reset.
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _deadline.Token);
        await _requestsDone.Task.WaitAsync(both.Token);
    }

    private ReadOnlyMemory<byte> Frame(TRequest request)
    {
        var frame = new ArrayBufferWriter<byte>();
        if (_options.CompressRequests)
            MessageWriter.WriteGzip(frame, request, _channel.Options.MaxSendMessageBytes);
        else
            MessageWriter.Write(frame, request, _channel.Options.MaxSendMessageBytes);
        return frame.WrittenMemory;
    }

    // A write fails when the server has ended the call; the status it gave says more than the broken stream.
    private async Task<RpcException> WriteFailureAsync(Exception cause)
    {
        if (_end is null && !_deadline.Token.IsCancellationRequested)
        {
            HttpResponseMessage? response = null;
            try
            {
                response = await _response!;
            }
            catch (Exception e)
            {
                return Fail(e);
            }

            if (ClientResponse.TrailersOnly(response) is { } early && _end is null)
                End(early);
        }

        return _end is { Status.StatusCode: not StatusCode.OK } end ? end.ToException(cause) : Fail(cause);
    }

    private bool Finish(CallOutcome outcome)
    {
        End(outcome);
        return outcome.EndOfStream();
    }

    private RpcException Fail(Exception cause)
    {
        RpcException failure = ClientFailure.From(cause, _deadline);
        End(new CallOutcome(failure.Status, failure.Trailers));
        // What ended the call before is the reason for what fails after.
        return _end is { Status.StatusCode: not StatusCode.OK } end && end.Status != failure.Status ? end.ToException(cause) : failure;
    }

    // The first end counts. Whatever is still open of the request is cancelled, which tells the server.
    private void End(CallOutcome outcome)
    {
        Interlocked.CompareExchange(ref _end, outcome, null);
        _deadline.Close();
    }
}
