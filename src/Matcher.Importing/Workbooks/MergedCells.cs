namespace Matcher.Importing;

/// <summary>
/// Cells that were merged over several rows: what stands in the first counts for each of the rows, in the first column. A title
/// that was merged over several columns stays in its first column.
/// </summary>
internal sealed class MergedCells
{
    /// <summary>More than any list that people made by hand.</summary>
    public const int MaxAreas = 200_000;

    private readonly List<(int Top, int Bottom, int Column)> _areas;
    private readonly List<(int Bottom, int Column, string Text)> _open = [];
    private int _next;

    public MergedCells(IEnumerable<(int Top, int Bottom, int Column)> areas)
    {
        _areas = [.. areas.Where(area => area.Bottom > area.Top).Order()];
    }

    /// <summary>Fills the cells of a row that has content of its own. Rows come in order.</summary>
    public void Fill(int row, List<string> cells)
    {
        _open.RemoveAll(area => area.Bottom < row);
        if (_open.Count > 0 && cells.Exists(cell => cell.Length > 0))
        {
            foreach (var (_, column, text) in _open)
            {
                while (cells.Count <= column)
                    cells.Add("");
                if (cells[column].Length == 0)
                    cells[column] = text;
            }
        }
        for (; _next < _areas.Count && _areas[_next].Top <= row; _next++)
        {
            var (top, bottom, column) = _areas[_next];
            if (top == row && column < cells.Count && cells[column].Length > 0 && bottom > row)
                _open.Add((bottom, column, cells[column]));
        }
    }
}
