using Matcher.Domain;
using Microsoft.Data.Sqlite;

namespace Matcher.Storage;

internal sealed class EmployerWriter(SqliteConnection connection)
    : RecordWriter<Employer>(connection, EmployerTable.Employers, EmployerTable.Columns)
{
    protected override void Bind(RowBinder row, Employer employer) => row
        .Text(employer.Id.Value)
        .Text(employer.Name)
        .Word(employer.Nature)
        .Share(employer.RetentionShare)
        .Flag(employer.IsSynthetic);

    protected override void WriteLists(Employer? before, Employer record)
    {
        // An employer has no lists.
    }
}
