using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Matcher.Grpc;

// What a response's headers and trailers say.
internal static class ClientResponse
{
    // The status of a response that has no body to read, or null.
    public static CallOutcome? TrailersOnly(HttpResponseMessage response)
    {
        if (ReadStatus(response.Headers) is { } status)
            return new CallOutcome(status, ReadMetadata(response.Headers));
        if (response.StatusCode != HttpStatusCode.OK)
            return new CallOutcome(FromHttp(response.StatusCode), []);
        string? contentType = response.Content.Headers.ContentType?.ToString();
        return GrpcFields.IsGrpcContentType(contentType)
            ? null
            : new CallOutcome(new Status(StatusCode.Unknown, $"The server answered with content type '{contentType}'; expected {GrpcFields.ContentType}."), []);
    }

    public static CallOutcome Trailers(HttpResponseMessage response) =>
        new(
            ReadStatus(response.TrailingHeaders) ?? new Status(StatusCode.Unknown, "The response ended without a grpc-status."),
            ReadMetadata(response.TrailingHeaders));

    public static Metadata Headers(HttpResponseMessage response) => ReadMetadata(response.Headers);

    public static bool IsGzip(HttpResponseMessage response) =>
        response.Headers.NonValidated.TryGetValues(GrpcFields.Encoding, out HeaderStringValues values) && values.ToString() == GrpcFields.Gzip;

    private static Status? ReadStatus(HttpResponseHeaders headers)
    {
        if (!headers.NonValidated.TryGetValues(GrpcFields.Status, out HeaderStringValues values))
            return null;
        string message = headers.NonValidated.TryGetValues(GrpcFields.Message, out HeaderStringValues text) ? StatusMessage.Decode(text.ToString()) : "";
        bool known = int.TryParse(values.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out int code) && Enum.IsDefined((StatusCode)code);
        return new Status(known ? (StatusCode)code : StatusCode.Unknown, message);
    }

    private static Metadata ReadMetadata(HttpResponseHeaders headers)
    {
        Metadata metadata = [];
        foreach (var (name, values) in headers.NonValidated)
        {
            foreach (string value in values)
                MetadataFields.Read(metadata, name.ToLowerInvariant(), value);
        }

        return metadata;
    }

    // Source: "HTTP to gRPC Status Code Mapping". Used only when the response has no grpc-status.
    private static Status FromHttp(HttpStatusCode code)
    {
        StatusCode mapped = (int)code switch
        {
            400 => StatusCode.Internal,
            401 => StatusCode.Unauthenticated,
            403 => StatusCode.PermissionDenied,
            404 => StatusCode.Unimplemented,
            429 or 502 or 503 or 504 => StatusCode.Unavailable,
            _ => StatusCode.Unknown,
        };
        return new Status(mapped, string.Create(CultureInfo.InvariantCulture, $"The server answered with HTTP status {(int)code}."));
    }
}
