using System.Net;
using System.Net.Http.Headers;

namespace Matcher.Grpc;

// A request body that is written while the response is being read.
internal sealed class RequestContent : HttpContent
{
    private readonly Func<Stream, CancellationToken, Task> _write;
    private readonly CancellationToken _caller;

    public RequestContent(Func<Stream, CancellationToken, Task> write, CancellationToken caller)
    {
        _write = write;
        _caller = caller;
        Headers.ContentType = new MediaTypeHeaderValue(GrpcFields.ContentType);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        try
        {
            // Sends the request headers now: a server may answer before it has a message.
            await stream.FlushAsync(cancellationToken);
            await _write(stream, cancellationToken);
        }
        catch (OperationCanceledException) when (!_caller.IsCancellationRequested)
        {
            // The server ended the stream. Its answer says with which code; this cancellation would stand in front of it.
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
