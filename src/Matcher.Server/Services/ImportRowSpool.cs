using Google.Protobuf;
using Matcher.Matching;

namespace Matcher.Server;

// What became of every row, kept in the data folder until the write is over: a slow caller must not hold up the store's writer, and
// a country's rows do not fit into memory. Holds what notes hold, so no value of a person.
internal sealed class ImportRowSpool : IDisposable
{
    // Far below the largest message that clients take.
    private const int PartBytes = 256 * 1024;

    private readonly ImportSpool _spool;

    private ImportRowSpool(ImportSpool spool) => _spool = spool;

    public static ImportRowSpool Create(string dataFolder) => new(ImportSpool.Create(dataFolder));

    public void Add(ImportRow row) => ImportRecords.Write(row).WriteDelimitedTo(_spool.Stream);

    // All rows from the first, in messages of bounded size.
    public IEnumerable<V1.ImportRows> Parts()
    {
        FileStream stream = _spool.Stream;
        stream.Position = 0;
        var part = new V1.ImportRows();
        int bytes = 0;
        while (stream.Position < stream.Length)
        {
            V1.RowNote row = V1.RowNote.Parser.ParseDelimitedFrom(stream);
            part.Rows.Add(row);
            bytes += row.CalculateSize();
            if (bytes < PartBytes)
                continue;
            yield return part;
            (part, bytes) = (new V1.ImportRows(), 0);
        }

        if (part.Rows.Count > 0)
            yield return part;
    }

    public void Dispose() => _spool.Dispose();
}
