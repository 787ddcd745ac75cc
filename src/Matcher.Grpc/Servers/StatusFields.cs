using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Matcher.Grpc;

// The end of a response: trailers, or everything in one header block while nothing has been sent ("Trailers-Only").
internal static class StatusFields
{
    public static void Write(HttpResponse response, Status status, Metadata trailers)
    {
        Action<string, string> add = response.HasStarted ? (n, v) => response.AppendTrailer(n, v) : (n, v) => response.Headers.Append(n, v);
        add(GrpcFields.Status, ((int)status.StatusCode).ToString(CultureInfo.InvariantCulture));
        if (status.Detail.Length > 0)
            add(GrpcFields.Message, StatusMessage.Encode(status.Detail));
        foreach ((string name, string value) in MetadataFields.Write(trailers))
            add(name, value);
    }
}
