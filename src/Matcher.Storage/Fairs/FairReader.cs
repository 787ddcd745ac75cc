using Matcher.Domain;
using Microsoft.Data.Sqlite;

namespace Matcher.Storage;

internal sealed class FairReader : RecordReader<Fair>
{
    private readonly ListCursor<PostId> _posts;

    public FairReader(SqliteConnection connection, Selection selection)
        : base(connection, selection, FairTables.Fairs, FairTables.Columns) => _posts = List(FairTables.Posts);

    protected override Fair Build(RowReader row)
    {
        var id = row.Text();
        return new Fair
        {
            Id = new FairId(id),
            Name = row.Text(),
            Date = row.DayOrNull(),
            Region = row.MadeOrNull(text => new RegionCode(text)),
            IsSynthetic = row.Flag(),
            Posts = _posts.Take(id),
        };
    }
}
