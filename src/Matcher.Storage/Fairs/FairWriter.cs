using Matcher.Domain;
using Microsoft.Data.Sqlite;

namespace Matcher.Storage;

internal sealed class FairWriter : RecordWriter<Fair>
{
    private readonly ListWriter<PostId> _posts;

    public FairWriter(SqliteConnection connection)
        : base(connection, FairTables.Fairs, FairTables.Columns) => _posts = List(FairTables.Posts);

    protected override void Bind(RowBinder row, Fair fair) => row
        .Text(fair.Id.Value)
        .Text(fair.Name)
        .Day(fair.Date)
        .Text(fair.Region?.Value)
        .Flag(fair.IsSynthetic);

    protected override void WriteLists(Fair? before, Fair fair) => _posts.Write(fair.Id.Value, before?.Posts, fair.Posts);
}
