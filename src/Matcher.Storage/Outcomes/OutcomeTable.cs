using Dapper;
using Matcher.Domain;
using Matcher.Matching;
using Microsoft.Data.Sqlite;

namespace Matcher.Storage;

/// <summary>What became of pairs.</summary>
internal static class OutcomeTable
{
    private const string Columns = """
        number AS Number, id AS Id, post_id AS PostId, candidate_id AS CandidateId, kind AS Kind, happened_on AS HappenedOn, source AS Source,
        fair_id AS FairId, way AS Way, position AS Position, model AS Model, side AS Side, reason AS Reason, reason_text AS ReasonText,
        recorded_at AS RecordedAt, recorded_by AS RecordedBy, taken_back_at AS TakenBackAt, taken_back_by AS TakenBackBy,
        taken_back_because AS TakenBackBecause
        """;

    private const string PutLine = """
        INSERT INTO outcomes (id, post_id, candidate_id, kind, happened_on, source, fair_id, way, position, model, side, reason, reason_text,
          recorded_at, recorded_by, taken_back_at, taken_back_by, taken_back_because)
        VALUES (@Id, @PostId, @CandidateId, @Kind, @HappenedOn, @Source, @FairId, @Way, @Position, @Model, @Side, @Reason, @ReasonText,
          @RecordedAt, @RecordedBy, @TakenBackAt, @TakenBackBy, @TakenBackBecause)
        ON CONFLICT (id) DO UPDATE SET
          taken_back_at = excluded.taken_back_at, taken_back_by = excluded.taken_back_by, taken_back_because = excluded.taken_back_because
        """;

    private const string ListLines = $"""
        SELECT {Columns} FROM outcomes
        WHERE number > @After AND (@Post IS NULL OR post_id = @Post) AND (@Candidate IS NULL OR candidate_id = @Candidate)
          AND (@Source IS NULL OR source = @Source) AND (@Fair IS NULL OR fair_id = @Fair)
          AND (@RecordedBy IS NULL OR recorded_by = @RecordedBy)
        ORDER BY number LIMIT @Count
        """;

    // As Outcome.IsDealtWith has it.
    private const string DealtWith = """
        SELECT DISTINCT post_id FROM outcomes
        WHERE candidate_id = @id AND taken_back_at IS NULL AND NOT (kind = 'viewed' AND (way IS 'shortlist' OR source = 'fair_system'))
        ORDER BY post_id
        """;

    public static void Put(SqliteConnection connection, RecordedOutcome recorded) => connection.Execute(PutLine, OutcomeLine.Of(recorded));

    public static RecordedOutcome? Find(SqliteConnection connection, OutcomeId id) =>
        connection.QuerySingleOrDefault<OutcomeLine>($"SELECT {Columns} FROM outcomes WHERE id = @id", new { id = id.Value })?.Read();

    public static IReadOnlyList<RecordedOutcome> Find(SqliteConnection connection, PostId post, CandidateId candidate) => Read(connection.Query<OutcomeLine>(
        $"SELECT {Columns} FROM outcomes WHERE candidate_id = @candidate AND post_id = @post ORDER BY number", new { post = post.Value, candidate = candidate.Value }));

    public static IReadOnlyList<NumberedOutcome> List(SqliteConnection connection, OutcomeQuery query) =>
    [
        .. connection.Query<OutcomeLine>(ListLines, new
        {
            query.After,
            Post = query.Post?.Value,
            Candidate = query.Candidate?.Value,
            Source = query.Source is { } source ? Vocabulary<OutcomeSource>.Of(source) : null,
            Fair = query.Fair?.Value,
            query.RecordedBy,
            query.Count,
        }).Select(line => new NumberedOutcome(line.Number, line.Read())),
    ];

    public static IReadOnlyList<RecordedOutcome> All(SqliteConnection connection) =>
        Read(connection.Query<OutcomeLine>($"SELECT {Columns} FROM outcomes ORDER BY candidate_id, number", buffered: false));

    public static IReadOnlyList<PostId> ListDealtWith(SqliteConnection connection, CandidateId id) =>
        [.. connection.Query<string>(DealtWith, new { id = id.Value }).Select(post => new PostId(post))];

    /// <summary>Forgets the request ids under which the outcomes of a person and of a post were recorded.</summary>
    /// <returns>How many.</returns>
    public static int ForgetRequests(SqliteConnection connection, CandidateId? candidate, PostId? post = null) => connection.Execute(
        "DELETE FROM requests WHERE subject_id IN (SELECT id FROM outcomes WHERE candidate_id = @candidate OR post_id = @post)",
        new { candidate = candidate?.Value, post = post?.Value });

    /// <summary>The ids of a post's outcomes.</summary>
    public static IReadOnlyList<OutcomeId> Of(SqliteConnection connection, PostId id) =>
        [.. connection.Query<string>("SELECT id FROM outcomes WHERE post_id = @id", new { id = id.Value }).Select(outcome => new OutcomeId(outcome))];

    private static List<RecordedOutcome> Read(IEnumerable<OutcomeLine> lines) => [.. lines.Select(line => line.Read())];
}
