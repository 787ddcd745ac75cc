using Dapper;
using Matcher.Domain;
using Matcher.Matching;
using Microsoft.Data.Sqlite;

namespace Matcher.Storage;

/// <summary>Reads what people did to automated results, from wherever somebody reads.</summary>
internal abstract class CounselRecords : ICounselRecords
{
    public Arrangement FindArrangement(ListName list) => Read(connection => ArrangementTable.Find(connection, list));

    public IReadOnlyList<CounselAct> ListActsSince(ListName list, long version, int count) => Read(connection => ActTable.ListSince(connection, list, version, count));

    public Review? Find(ReviewId id) => Read(connection => ReviewTable.Find(connection, id));

    public IReadOnlyList<Review> ListOpenReviews(CandidateId candidate) => Read(connection => ReviewTable.Open(connection, candidate));

    public IReadOnlyList<CandidateId> ListUnderReview(PostId post) => Read(connection => ReviewTable.UnderReview(connection, post));

    public IReadOnlyList<NumberedReview> ListReviews(ReviewQuery query) => Read(connection => ReviewTable.List(connection, query));

    public long CountOpenReviews() => Read(ReviewTable.CountOpen);

    public IReadOnlyList<NumberedAct> ListActs(ActQuery query) => Read(connection => ActTable.List(connection, query));

    public IReadOnlyList<PostId> ListPosts(EmployerId employer, int count) => Read(connection => (IReadOnlyList<PostId>)
    [
        .. connection.Query<string>("SELECT id FROM posts WHERE employer_id = @id ORDER BY id LIMIT @count", new { id = employer.Value, count }).Select(id => new PostId(id)),
    ]);

    protected abstract T Read<T>(Func<SqliteConnection, T> read);
}
