using Matcher.Domain;
using Microsoft.Data.Sqlite;

namespace Matcher.Storage;

internal sealed class EmployerReader(SqliteConnection connection, Selection selection)
    : RecordReader<Employer>(connection, selection, EmployerTable.Employers, EmployerTable.Columns)
{
    protected override Employer Build(RowReader row) => new(new EmployerId(row.Text()), row.Text())
    {
        Nature = row.WordOrNull<EmployerNature>(),
        RetentionShare = row.ShareOrNull(),
        IsSynthetic = row.Flag(),
    };
}
