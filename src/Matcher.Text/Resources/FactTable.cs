using System.Text;

namespace Matcher.Text;

/// <summary>Reads the tables of facts that are embedded in this assembly: tab-separated rows after a header line that names the source.</summary>
internal static class FactTable
{
    /// <exception cref="InvalidOperationException">The table is not embedded, or a row has another number of columns.</exception>
    public static IEnumerable<string[]> Rows(string name, int columns)
    {
        using var stream = typeof(FactTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"Table '{name}' is not embedded in Matcher.Text.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cells = line.Split('\t');
            if (cells.Length != columns)
                throw new InvalidOperationException($"Table '{name}' has a row of {cells.Length} columns, expected {columns}: {line}");
            yield return cells;
        }
    }
}
