using System.Globalization;
using Dapper;
using Matcher.Matching;
using Microsoft.Data.Sqlite;

namespace Matcher.Storage;

/// <summary>Writes made under a request id.</summary>
internal static class RequestJournal
{
    public static void Put(SqliteConnection connection, SavedRequest request) => connection.Execute(
        "INSERT OR REPLACE INTO requests (id, method, digest, subject_id, at) VALUES (@RequestId, @Method, @Digest, @SubjectId, @At)",
        new { request.RequestId, request.Method, request.Digest, request.SubjectId, At = request.At.ToString("O", CultureInfo.InvariantCulture) });

    public static SavedRequest? Find(SqliteConnection connection, string requestId)
    {
        var line = connection.QuerySingleOrDefault<Line>(
            "SELECT id AS RequestId, method AS Method, digest AS Digest, subject_id AS SubjectId, at AS At FROM requests WHERE id = @requestId",
            new { requestId });
        return line is null ? null : new SavedRequest(line.RequestId, line.Method, line.Digest, line.SubjectId,
            DateTimeOffset.ParseExact(line.At, "O", CultureInfo.InvariantCulture));
    }

    private sealed record Line(string RequestId, string Method, string Digest, string SubjectId, string At);
}
