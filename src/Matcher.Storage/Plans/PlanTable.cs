using System.Globalization;
using Dapper;
using Matcher.Domain;
using Matcher.Matching;
using Microsoft.Data.Sqlite;

namespace Matcher.Storage;

/// <summary>Plans with all their versions; rows are only added.</summary>
internal static class PlanTable
{
    private const string Lines = """
        SELECT plans.id AS Id, candidate_id AS CandidateId, version AS Version, status AS Status, note AS Note, because AS Because,
          situation AS Situation, content AS Content, made_at AS MadeAt, made_by AS MadeBy
        FROM plans JOIN plan_versions ON plan_id = plans.id
        """;

    private const string PutVersion = """
        INSERT INTO plan_versions (plan_id, version, status, note, because, situation, content, made_at, made_by)
        VALUES (@Id, @Version, @Status, @Note, @Because, @Situation, @Content, @MadeAt, @MadeBy)
        """;

    public static void Put(SqliteConnection connection, Plan plan)
    {
        var line = new Line(
            plan.Id.Value,
            plan.Candidate.Value,
            plan.Version,
            Vocabulary<PlanStatus>.Of(plan.Status),
            plan.Note,
            plan.Because,
            PlanJson.Write(plan.Situation),
            PlanJson.Write(plan.Content),
            plan.Made.At.ToString("O", CultureInfo.InvariantCulture),
            plan.Made.By);
        if (plan.Version == 1)
            connection.Execute("INSERT INTO plans (id, candidate_id) VALUES (@Id, @CandidateId)", line);
        connection.Execute(PutVersion, line);
    }

    public static Plan? Find(SqliteConnection connection, PlanId id, int? version) => connection.QueryFirstOrDefault<Line>(
        $"{Lines} WHERE plans.id = @id AND (@version IS NULL OR version = @version) ORDER BY version DESC LIMIT 1", new { id = id.Value, version })?.Read();

    public static Plan? FindOf(SqliteConnection connection, CandidateId candidate) => connection.QueryFirstOrDefault<Line>(
        $"{Lines} WHERE candidate_id = @candidate ORDER BY version DESC LIMIT 1", new { candidate = candidate.Value })?.Read();

    public static IReadOnlyList<Plan> List(SqliteConnection connection, PlanId id, int after, int count) =>
        [.. connection.Query<Line>($"{Lines} WHERE plans.id = @id AND version > @after ORDER BY version LIMIT @count", new { id = id.Value, after, count }).Select(line => line.Read())];

    /// <summary>Forgets the request ids under which the plan of a person was written.</summary>
    /// <returns>How many.</returns>
    public static int ForgetRequests(SqliteConnection connection, CandidateId candidate) => connection.Execute(
        "DELETE FROM requests WHERE subject_id IN (SELECT id FROM plans WHERE candidate_id = @candidate)", new { candidate = candidate.Value });

    private sealed record Line(
        string Id, string CandidateId, long Version, string Status, string? Note, string Because, string Situation, string Content, string MadeAt, string MadeBy)
    {
        public Plan Read() => new()
        {
            Id = new PlanId(Id),
            Candidate = new CandidateId(CandidateId),
            Version = (int)Version,
            Status = Vocabulary<PlanStatus>.Parse(Status),
            Note = Note,
            Because = Because,
            Situation = PlanJson.Read<Situation>(Situation),
            Content = PlanJson.Read<PlanContent>(Content),
            Made = new Recording(DateTimeOffset.ParseExact(MadeAt, "O", CultureInfo.InvariantCulture), MadeBy),
        };
    }
}
