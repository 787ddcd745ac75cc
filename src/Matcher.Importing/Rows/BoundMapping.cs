namespace Matcher.Importing;

/// <summary>A mapping tied to the columns of one file.</summary>
/// <typeparam name="TDraft">The record being made.</typeparam>
internal sealed class BoundMapping<TDraft>
{
    private readonly List<BoundField<TDraft>> _fields = [];
    private readonly HashSet<int> _sealed = [];

    public BoundMapping(Mapping mapping, IReadOnlyList<string> headers, IReadOnlyDictionary<string, FieldReading<TDraft>> readings)
    {
        Mapping = mapping;
        Headers = headers;
        var columns = headers.Select((header, index) => (Header: Importing.Headers.Fold(header), index)).ToDictionary(pair => pair.Header, pair => pair.index, StringComparer.Ordinal);
        int[] Indices(IEnumerable<string> names) => [.. names.Select(name => columns[Importing.Headers.Fold(name)])];
        foreach (var field in mapping.Fields)
        {
            if (field.Field is "id")
                IdColumn = Indices(field.From)[0];
            else if (field.Field is "key")
                KeyColumn = Indices(field.From)[0];
            else
            {
                if (field.Field == Certificates.Field)
                    _sealed.UnionWith(Indices(field.From));
                _fields.Add(new(field, readings[field.ReadingName], Indices(field.From), Indices(field.Also)));
            }
        }
        // By name, so that the order of columns is no part of a row's identity.
        ColumnOrder = [.. headers.Select((header, index) => (header, index)).OrderBy(pair => Importing.Headers.Fold(pair.header), StringComparer.Ordinal).Select(pair => pair.index)];
    }

    public Mapping Mapping { get; }

    /// <summary>The column with ids of records of this service; null if there is none.</summary>
    public int? IdColumn { get; }

    /// <summary>The column with the source's own keys; null if there is none.</summary>
    public int? KeyColumn { get; }

    public IReadOnlyList<int> ColumnOrder { get; }

    /// <summary>The headers as they stand in the file.</summary>
    public IReadOnlyList<string> Headers { get; }

    /// <summary>Whether a column holds numbers that must not be kept, not even as a plain hash.</summary>
    public bool IsSealed(int column) => _sealed.Contains(column);

    /// <summary>Reads every field of a row into the draft.</summary>
    public void Read(TDraft draft, string[] cells, RowAccount account)
    {
        foreach (var field in _fields)
        {
            field.Reading.Read(draft, new(field.Mapping.Field, Cells(field.Own, field.Mapping.From, cells),
                Cells(field.Also, field.Mapping.Also, cells), cell => IsClaimed(field, cell)), account);
        }
    }

    private static SourceCell[] Cells(int[] indices, IReadOnlyList<string> names, string[] cells)
    {
        var found = new SourceCell[indices.Length];
        for (var i = 0; i < found.Length; i++)
            found[i] = new(names[i], cells[indices[i]]);
        return found;
    }

    private bool IsClaimed(BoundField<TDraft> owner, SourceCell cell)
    {
        foreach (var other in _fields)
        {
            if (other != owner && other.Mapping.Also.Contains(cell.Column) && other.Reading.Recognises!(cell.Text))
                return true;
        }
        return false;
    }
}
