using System.Globalization;
using Dapper;
using Matcher.Domain;
using Microsoft.Data.Sqlite;

namespace Matcher.Storage;

/// <summary>How staff arranged lists.</summary>
internal static class ArrangementTable
{
    private const string OfList = "list = @list AND CASE list WHEN 'shortlist' THEN post_id ELSE candidate_id END = @id AND (candidate_id = @id OR post_id = @id)";

    private const string PutEntry = """
        INSERT INTO arranged_entries (list, candidate_id, post_id, placing, place, reason, at, by, since, position, original_rank)
        VALUES (@List, @Candidate, @Post, @Placing, @Place, @Reason, @At, @By, @Since, @Order, @OriginalRank)
        """;

    public static Arrangement Find(SqliteConnection connection, ListName list)
    {
        var version = connection.ExecuteScalar<long?>($"SELECT version FROM arrangements WHERE {Owner(list)} = @id", new { id = list.Id });
        if (version is null)
            return new Arrangement(list, 0, []);
        var entries = connection.Query<Line>(
            $"""
            SELECT candidate_id AS CandidateId, post_id AS PostId, placing AS Placing, place AS Place, reason AS Reason, at AS At, by AS By,
              since AS Since, position AS Position, original_rank AS OriginalRank
            FROM arranged_entries WHERE {OfList} ORDER BY since, position
            """, new { list = Vocabulary<ListKind>.Of(list.Kind), id = list.Id });
        return new Arrangement(list, version.Value, [.. entries.Select(line => line.Read(list.Kind))]);
    }

    public static void Put(SqliteConnection connection, Arrangement arrangement)
    {
        var (list, kind) = (arrangement.List, Vocabulary<ListKind>.Of(arrangement.List.Kind));
        connection.Execute($"INSERT INTO arrangements ({Owner(list)}, version) VALUES (@id, @version) ON CONFLICT ({Owner(list)}) DO UPDATE SET version = excluded.version",
            new { id = list.Id, version = arrangement.Version });
        connection.Execute($"DELETE FROM arranged_entries WHERE {OfList}", new { list = kind, id = list.Id });
        connection.Execute(PutEntry, arrangement.Entries.Select(entry => new
        {
            List = kind,
            Candidate = list.PairWith(entry.Id).Candidate.Value,
            Post = list.PairWith(entry.Id).Post.Value,
            Placing = Vocabulary<Placing>.Of(entry.Placing),
            entry.Place,
            entry.Reason,
            At = entry.Made.At.ToString("O", CultureInfo.InvariantCulture),
            entry.Made.By,
            entry.Since,
            entry.Order,
            entry.OriginalRank,
        }));
    }

    /// <summary>Whether somebody's place in a post's shortlist, or the post's place in somebody's list, was arranged.</summary>
    public static bool Has(SqliteConnection connection, PostId post) =>
        connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM arranged_entries WHERE post_id = @post)", new { post = post.Value });

    private static string Owner(ListName list) => list.Kind == ListKind.Shortlist ? "post_id" : "candidate_id";

    private sealed record Line(string CandidateId, string PostId, string Placing, long? Place, string Reason, string At, string By, long Since, long Position, long? OriginalRank)
    {
        public ArrangedEntry Read(ListKind kind) => new(
            kind == ListKind.Shortlist ? CandidateId : PostId, Vocabulary<Placing>.Parse(Placing), (int?)Place, Reason,
            new Recording(DateTimeOffset.ParseExact(At, "O", CultureInfo.InvariantCulture), By), Since) { OriginalRank = OriginalRank, Order = (int)Position };
    }
}
