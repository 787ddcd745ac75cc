using System.Globalization;
using Dapper;
using Matcher.Domain;
using Microsoft.Data.Sqlite;

namespace Matcher.Storage;

/// <summary>Services given to people; rows are only added.</summary>
internal static class ServiceTable
{
    private const string Columns =
        "id AS Id, candidate_id AS CandidateId, kind AS Kind, given_on AS GivenOn, note AS Note, recorded_at AS RecordedAt, recorded_by AS RecordedBy";

    private const string PutLine = """
        INSERT INTO services (id, candidate_id, kind, given_on, note, recorded_at, recorded_by)
        VALUES (@Id, @CandidateId, @Kind, @GivenOn, @Note, @RecordedAt, @RecordedBy)
        """;

    private const string ListLines = $"""
        SELECT {Columns} FROM services
        WHERE candidate_id = @candidate AND number > coalesce((SELECT number FROM services WHERE id = @after), 0)
        ORDER BY number LIMIT @count
        """;

    public static void Put(SqliteConnection connection, ServiceRecord service) => connection.Execute(PutLine, new Line(
        service.Id.Value,
        service.Candidate.Value,
        Vocabulary<ServiceKind>.Of(service.Kind),
        service.GivenOn.ToString("O", CultureInfo.InvariantCulture),
        service.Note,
        service.Recorded.At.ToString("O", CultureInfo.InvariantCulture),
        service.Recorded.By));

    public static ServiceRecord? Find(SqliteConnection connection, ServiceId id) =>
        connection.QuerySingleOrDefault<Line>($"SELECT {Columns} FROM services WHERE id = @id", new { id = id.Value })?.Read();

    public static IReadOnlyList<ServiceRecord> List(SqliteConnection connection, CandidateId candidate, ServiceId? after, int count) =>
        [.. connection.Query<Line>(ListLines, new { candidate = candidate.Value, after = after?.Value, count }).Select(line => line.Read())];

    /// <summary>Forgets the request ids under which the services of a person were recorded.</summary>
    /// <returns>How many.</returns>
    public static int ForgetRequests(SqliteConnection connection, CandidateId candidate) => connection.Execute(
        "DELETE FROM requests WHERE subject_id IN (SELECT id FROM services WHERE candidate_id = @candidate)", new { candidate = candidate.Value });

    private sealed record Line(string Id, string CandidateId, string Kind, string GivenOn, string? Note, string RecordedAt, string RecordedBy)
    {
        public ServiceRecord Read() => new()
        {
            Id = new ServiceId(Id),
            Candidate = new CandidateId(CandidateId),
            Kind = Vocabulary<ServiceKind>.Parse(Kind),
            GivenOn = DateOnly.ParseExact(GivenOn, "O", CultureInfo.InvariantCulture),
            Note = Note,
            Recorded = new Recording(DateTimeOffset.ParseExact(RecordedAt, "O", CultureInfo.InvariantCulture), RecordedBy),
        };
    }
}
