namespace Matcher.Importing;

/// <summary>Finds the header among the first rows: agencies put a title, a date or a note above it.</summary>
internal static class HeaderRow
{
    /// <summary>Rows that are looked at; nobody writes more above a table.</summary>
    public const int MaxRows = 20;

    /// <summary>
    /// The index of the header among the rows: the first that has every header of a known mapping; else the one with the most
    /// known words, if they are at least two and half of its cells; else the first with content. -1 if none has content.
    /// </summary>
    /// <param name="rows">The first rows of the file.</param>
    /// <param name="isWhole">Tells whether cells are all the headers of a known mapping.</param>
    /// <param name="isWord">Tells whether a cell is a known word for a column.</param>
    public static int Find(IReadOnlyList<RawRow> rows, Predicate<IReadOnlyList<string>> isWhole, Predicate<string> isWord)
    {
        var (best, bestWords) = (-1, 1);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Fault is not null)
                continue;
            var cells = Headers(rows[i]);
            if (cells.Length > 0 && isWhole(cells))
                return i;
            var filled = cells.Count(cell => cell.Length > 0);
            var words = cells.Where(cell => cell.Length > 0).Distinct(StringComparer.Ordinal).Count(cell => isWord(cell));
            if (words > bestWords && words * 2 >= filled)
                (best, bestWords) = (i, words);
        }
        return best >= 0 ? best : rows.Index().Where(pair => !pair.Item.IsBlank).Select(pair => pair.Index).DefaultIfEmpty(-1).First();
    }

    /// <summary>The cells of a row as headers.</summary>
    public static string[] Headers(RawRow row) => [.. row.Cells.Select(cell => cell.Trim())];

    /// <summary>Leaves out what a sheet has to the right of its last header.</summary>
    public static string[] TrimEnd(string[] headers)
    {
        var last = Array.FindLastIndex(headers, header => header.Length > 0);
        return headers[..(last + 1)];
    }
}
