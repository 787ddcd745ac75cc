using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Headers;
using Google.Protobuf;
using Matcher.Grpc;

namespace Matcher.Tests;

// A request put together byte by byte, for what a well-behaved client never sends.
internal static class RawCall
{
    public static byte[] Frame(byte flag, byte[] body, int? length = null)
    {
        byte[] frame = new byte[5 + body.Length];
        frame[0] = flag;
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), length ?? body.Length);
        body.CopyTo(frame, 5);
        return frame;
    }

    public static byte[] Frame(IMessage message) => Frame(0, message.ToByteArray());

    public static async Task<HttpResponseMessage> SendAsync(
        Uri server, MethodPath path, byte[] body, string contentType = "application/grpc", HttpMethod? method = null, Version? version = null, params (string Name, string Value)[] headers)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(30) };
        using var request = new HttpRequestMessage(method ?? HttpMethod.Post, new Uri(server, path.Value))
        {
            Version = version ?? HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(body),
        };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        foreach ((string name, string value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        HttpResponseMessage response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        await response.Content.LoadIntoBufferAsync(TestContext.Current.CancellationToken);
        return response;
    }

    // From the headers when the response is trailers-only, else from the trailers.
    public static string? GrpcStatus(HttpResponseMessage response) => Field(response, "grpc-status");

    public static string? GrpcMessage(HttpResponseMessage response) => Field(response, "grpc-message");

    private static string? Field(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var early) ? early.Single()
        : response.TrailingHeaders.TryGetValues(name, out var late) ? late.Single()
        : null;
}
