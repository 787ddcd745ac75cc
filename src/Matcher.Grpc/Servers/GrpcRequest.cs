using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Matcher.Grpc;

// Whether an HTTP request is a gRPC call at all, and one that can be answered.
internal static class GrpcRequest
{
    // False: the request has been answered in HTTP's own terms, because its sender does not speak gRPC.
    public static bool TryAccept(HttpContext http)
    {
        HttpRequest request = http.Request;
        HttpResponse response = http.Response;
        if (!GrpcFields.IsGrpcContentType(request.ContentType))
        {
            response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            response.Headers.Accept = GrpcFields.ContentType;
        }
        else if (!HttpProtocol.IsHttp2(request.Protocol))
        {
            response.StatusCode = StatusCodes.Status426UpgradeRequired;
            response.Headers.Upgrade = "HTTP/2.0";
        }
        else if (!HttpMethods.IsPost(request.Method))
        {
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            response.Headers.Allow = HttpMethods.Post;
        }
        else
        {
            response.ContentType = GrpcFields.ContentType;
            response.Headers[GrpcFields.AcceptEncoding] = GrpcFields.AcceptedEncodings;
            return true;
        }

        return false;
    }

    public static Status? Refusal(HttpRequest request, out TimeSpan? timeout)
    {
        timeout = null;
        StringValues encoding = request.Headers[GrpcFields.Encoding];
        if (encoding.Count > 0 && encoding != GrpcFields.Gzip && encoding != GrpcFields.Identity)
            return new Status(StatusCode.Unimplemented, $"Unsupported grpc-encoding; supported are {GrpcFields.AcceptedEncodings}.");

        StringValues text = request.Headers[GrpcFields.Timeout];
        if (text.Count == 0)
            return null;
        if (text.Count > 1 || !GrpcTimeout.TryParse(text.ToString(), out TimeSpan parsed))
            return new Status(StatusCode.InvalidArgument, "Malformed grpc-timeout; a timeout is at most eight digits and one of H M S m u n.");
        timeout = parsed;
        return null;
    }
}
