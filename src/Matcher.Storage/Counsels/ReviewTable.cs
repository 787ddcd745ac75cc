using Dapper;
using Matcher.Domain;
using Matcher.Matching;
using Microsoft.Data.Sqlite;

namespace Matcher.Storage;

/// <summary>Reviews that somebody asked for.</summary>
internal static class ReviewTable
{
    private const string Columns = """
        number AS Number, id AS Id, candidate_id AS CandidateId, post_id AS PostId, is_by_person AS IsByPerson, requested_at AS RequestedAt,
        requested_by AS RequestedBy, why AS Why, model AS Model, store_version AS StoreVersion, signed_off_at AS SignedOffAt,
        signed_off_by AS SignedOffBy, decision AS Decision, signed_off_why AS SignedOffWhy
        """;

    private const string PutLine = """
        INSERT INTO reviews (id, candidate_id, post_id, is_by_person, requested_at, requested_by, why, model, store_version,
          signed_off_at, signed_off_by, decision, signed_off_why)
        VALUES (@Id, @CandidateId, @PostId, @IsByPerson, @RequestedAt, @RequestedBy, @Why, @Model, @StoreVersion,
          @SignedOffAt, @SignedOffBy, @Decision, @SignedOffWhy)
        ON CONFLICT (id) DO UPDATE SET
          signed_off_at = excluded.signed_off_at, signed_off_by = excluded.signed_off_by, decision = excluded.decision, signed_off_why = excluded.signed_off_why
        """;

    private const string PutEntry = """
        INSERT INTO review_entries (review_id, position, post_id, rank, original_rank, score, gates)
        VALUES (@Review, @Position, @Post, @Rank, @OriginalRank, @Score, @Gates) ON CONFLICT DO NOTHING
        """;

    private const string ListLines = $"""
        SELECT {Columns} FROM reviews
        WHERE number > @After AND (@Candidate IS NULL OR candidate_id = @Candidate) AND (@Post IS NULL OR post_id = @Post)
          AND (@WithSignedOff OR signed_off_at IS NULL)
        ORDER BY number LIMIT @Count
        """;

    public static void Put(SqliteConnection connection, Review review)
    {
        connection.Execute(PutLine, ReviewLine.Of(review));
        connection.Execute(PutEntry, review.Frozen.Select((entry, i) => new
        {
            Review = review.Id.Value,
            Position = i,
            Post = entry.Post.Value,
            entry.Rank,
            entry.OriginalRank,
            entry.Score,
            Gates = string.Join(' ', entry.Gates),
        }));
    }

    public static Review? Find(SqliteConnection connection, ReviewId id) =>
        connection.QuerySingleOrDefault<ReviewLine>($"SELECT {Columns} FROM reviews WHERE id = @id", new { id = id.Value }) is { } line ? Read(connection, line).Review : null;

    public static IReadOnlyList<Review> Open(SqliteConnection connection, CandidateId candidate) =>
    [
        .. connection.Query<ReviewLine>($"SELECT {Columns} FROM reviews WHERE candidate_id = @id AND signed_off_at IS NULL ORDER BY number", new { id = candidate.Value })
            .ToList().Select(line => Read(connection, line).Review),
    ];

    public static IReadOnlyList<CandidateId> UnderReview(SqliteConnection connection, PostId post) =>
    [
        .. connection.Query<string>("SELECT DISTINCT candidate_id FROM reviews WHERE post_id = @id AND signed_off_at IS NULL ORDER BY candidate_id", new { id = post.Value })
            .Select(id => new CandidateId(id)),
    ];

    public static IReadOnlyList<NumberedReview> List(SqliteConnection connection, ReviewQuery query) =>
    [
        .. connection.Query<ReviewLine>(ListLines, new { query.After, Candidate = query.Candidate?.Value, Post = query.Post?.Value, query.WithSignedOff, query.Count })
            .ToList().Select(line => Read(connection, line)),
    ];

    public static long CountOpen(SqliteConnection connection) => connection.ExecuteScalar<long>("SELECT count(*) FROM reviews WHERE signed_off_at IS NULL");

    /// <summary>Forgets the request ids under which a person's reviews were asked for and signed off.</summary>
    /// <returns>How many.</returns>
    public static int ForgetRequests(SqliteConnection connection, CandidateId candidate) => connection.Execute(
        "DELETE FROM requests WHERE subject_id IN (SELECT id FROM reviews WHERE candidate_id = @id)", new { id = candidate.Value });

    private static NumberedReview Read(SqliteConnection connection, ReviewLine line) => line.Read(
    [
        .. connection.Query<EntryLine>(
            "SELECT post_id AS PostId, rank AS Rank, original_rank AS OriginalRank, score AS Score, gates AS Gates FROM review_entries WHERE review_id = @id ORDER BY position",
            new { id = line.Id }).Select(entry => new FrozenEntry(new PostId(entry.PostId), entry.Rank, entry.OriginalRank, entry.Score,
                entry.Gates.Split(' ', StringSplitOptions.RemoveEmptyEntries))),
    ]);

    private sealed record EntryLine(string PostId, long? Rank, long? OriginalRank, long Score, string Gates);
}
