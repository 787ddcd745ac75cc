using Dapper;
using Matcher.Domain;
using Matcher.Matching;
using Microsoft.Data.Sqlite;

namespace Matcher.Storage;

/// <summary>The journal of what people did to automated results.</summary>
internal static class ActTable
{
    private const string Columns = """
        number AS Number, kind AS Kind, at AS At, by AS By, candidate_id AS CandidateId, post_id AS PostId, list AS List, list_version AS ListVersion,
        place AS Place, original_rank AS OriginalRank, review_id AS ReviewId, decision AS Decision, fact AS Fact, answer AS Answer, why AS Why
        """;

    private const string PutLine = """
        INSERT INTO counsel_acts (kind, at, by, candidate_id, post_id, list, list_version, place, original_rank, review_id, decision, fact, answer, why)
        VALUES (@Kind, @At, @By, @CandidateId, @PostId, @List, @ListVersion, @Place, @OriginalRank, @ReviewId, @Decision, @Fact, @Answer, @Why)
        """;

    private const string ListLines = $"""
        SELECT {Columns} FROM counsel_acts
        WHERE number > @After AND (@Candidate IS NULL OR candidate_id = @Candidate) AND (@Post IS NULL OR post_id = @Post) AND (@By IS NULL OR by = @By)
        ORDER BY number LIMIT @Count
        """;

    private const string ListOfList = $"""
        SELECT {Columns} FROM counsel_acts
        WHERE list = @kind AND CASE list WHEN 'shortlist' THEN post_id ELSE candidate_id END = @id
          AND (candidate_id = @id OR post_id = @id) AND list_version > @version
        ORDER BY number LIMIT @count
        """;

    public static void Put(SqliteConnection connection, CounselAct act) => connection.Execute(PutLine, ActLine.Of(act));

    public static IReadOnlyList<NumberedAct> List(SqliteConnection connection, ActQuery query) =>
    [
        .. connection.Query<ActLine>(ListLines, new { query.After, Candidate = query.Candidate?.Value, Post = query.Post?.Value, query.By, query.Count })
            .Select(line => line.Read()),
    ];

    public static IReadOnlyList<CounselAct> ListSince(SqliteConnection connection, ListName list, long version, int count) =>
    [
        .. connection.Query<ActLine>(ListOfList, new { kind = Vocabulary<ListKind>.Of(list.Kind), id = list.Id, version, count }).Select(line => line.Read().Act),
    ];
}
