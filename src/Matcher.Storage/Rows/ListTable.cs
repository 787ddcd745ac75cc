using System.Globalization;

namespace Matcher.Storage;

/// <summary>A child table that holds one list of a record, in order.</summary>
/// <param name="Name">The table.</param>
/// <param name="Owner">The column with the record's id.</param>
/// <param name="Columns">The columns of an item.</param>
/// <param name="Bind">Fills the item's columns.</param>
/// <param name="Read">Reads them, in the same order.</param>
internal sealed record ListTable<T>(string Name, string Owner, string[] Columns, Action<RowBinder, T> Bind, Func<RowReader, T> Read)
{
    public int ParameterCount => Columns.Length + 2;

    public string Insert => string.Create(CultureInfo.InvariantCulture,
        $"INSERT INTO {Name} ({Owner}, position, {string.Join(", ", Columns)}) VALUES ({Parameters.Of(ParameterCount)})");

    public string Delete => $"DELETE FROM {Name} WHERE {Owner} = $0";

    public string Select(Selection selection) =>
        $"SELECT {Owner}, {string.Join(", ", Columns)} FROM {Name} {Parameters.Where(selection, Owner)} ORDER BY {Owner}, position";
}
