using System.Net;

namespace Matcher.Grpc;

internal static class ClientRequest
{
    public static HttpRequestMessage Create(GrpcChannel channel, MethodPath method, CallOptions options, ClientDeadline deadline)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(channel.Address, method.Value))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        request.Headers.TryAddWithoutValidation("te", "trailers");
        request.Headers.TryAddWithoutValidation("user-agent", "matcher-grpc");
        request.Headers.TryAddWithoutValidation(GrpcFields.AcceptEncoding, GrpcFields.AcceptedEncodings);
        if (options.CompressRequests)
            request.Headers.TryAddWithoutValidation(GrpcFields.Encoding, GrpcFields.Gzip);
        if (deadline.Timeout is { } timeout)
            request.Headers.TryAddWithoutValidation(GrpcFields.Timeout, GrpcTimeout.Format(timeout));
        foreach ((string name, string value) in MetadataFields.Write(channel.Options.DefaultHeaders).Concat(MetadataFields.Write(options.Headers ?? [])))
            request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }
}
