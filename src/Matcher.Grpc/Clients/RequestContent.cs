using System.Net;
using System.Net.Http.Headers;

namespace Matcher.Grpc;

// A request body that is written while the response is being read.
internal sealed class RequestContent : HttpContent
{
    private readonly Func<Stream, CancellationToken, Task> _write;

    public RequestContent(Func<Stream, CancellationToken, Task> write)
    {
        _write = write;
        Headers.ContentType = new MediaTypeHeaderValue(GrpcFields.ContentType);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        // Sends the request headers now: a server may answer before it has a message.
        await stream.FlushAsync(cancellationToken);
        await _write(stream, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
