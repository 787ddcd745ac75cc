using Matcher.Domain;
using Matcher.Matching;
using Microsoft.Data.Sqlite;

namespace Matcher.Storage;

/// <summary>Writes what people do to automated results, within one transaction.</summary>
/// <param name="changes">What the transaction changed.</param>
internal abstract class CounselWriter(ChangeSet changes) : CounselRecords, ICounselWriter
{
    public void Put(Arrangement arrangement)
    {
        ArgumentNullException.ThrowIfNull(arrangement);
        Write(connection => ArrangementTable.Put(connection, arrangement));
    }

    public void Put(Review review)
    {
        ArgumentNullException.ThrowIfNull(review);
        Write(connection => ReviewTable.Put(connection, review));
    }

    public void Record(CounselAct act)
    {
        ArgumentNullException.ThrowIfNull(act);
        Write(connection => ActTable.Put(connection, act));
    }

    // An act changes what lists say, so it brings a version of its own.
    private void Write(Action<SqliteConnection> write)
    {
        Read(connection =>
        {
            write(connection);
            return true;
        });
        changes.CounselWrites++;
    }
}
