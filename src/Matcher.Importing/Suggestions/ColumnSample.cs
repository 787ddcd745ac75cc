namespace Matcher.Importing;

/// <summary>The first cells of one column.</summary>
internal sealed class ColumnSample(string header)
{
    private readonly List<string> _cells = [];

    public string Header => header;

    public int Count => _cells.Count;

    public void Add(string cell)
    {
        if (!string.IsNullOrWhiteSpace(cell))
            _cells.Add(cell.Trim());
    }

    /// <summary>The share of cells with content that fit; 0 if there are none.</summary>
    public double Share(Predicate<string> fits) => _cells.Count == 0 ? 0 : (double)_cells.Count(cell => fits(cell)) / _cells.Count;
}
