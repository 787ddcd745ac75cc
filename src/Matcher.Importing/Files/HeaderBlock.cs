namespace Matcher.Importing;

/// <summary>The headers of a table, which may stand in two rows: a group over several columns, and their own names below it.</summary>
/// <param name="First">The index of the first of the rows.</param>
/// <param name="Last">The index of the last of the rows.</param>
/// <param name="Headers">The headers; as long as the longer of the rows.</param>
internal readonly record struct HeaderBlock(int First, int Last, string[] Headers)
{
    /// <summary>
    /// Joins a header row that leaves columns without a name with the row above or below it, if that names exactly those. A header
    /// row that names every column stands alone.
    /// </summary>
    /// <param name="rows">The first rows of the file.</param>
    /// <param name="at">The row that was found to be the header.</param>
    /// <param name="isWord">Tells whether a cell is a known word for a column.</param>
    public static HeaderBlock Of(IReadOnlyList<RawRow> rows, int at, Predicate<string> isWord)
    {
        var found = HeaderRow.Headers(rows[at]);
        if (HeaderRow.TrimEnd(found).Contains(""))
        {
            if (at > 0 && Join(rows[at - 1], rows[at], isWord) is { } upwards)
                return new(at - 1, at, upwards);
            if (at + 1 < rows.Count && Join(rows[at], rows[at + 1], isWord) is { } downwards)
                return new(at, at + 1, downwards);
        }
        return new(at, at, found);
    }

    /// <summary>Null if the rows are no two halves of a header: each must leave out what the other has, and a name stands under a group only.</summary>
    private static string[]? Join(RawRow upperRow, RawRow lowerRow, Predicate<string> isWord)
    {
        if (upperRow.Fault is not null || lowerRow.Fault is not null)
            return null;
        var width = Math.Max(HeaderRow.TrimEnd(HeaderRow.Headers(upperRow)).Length, HeaderRow.TrimEnd(HeaderRow.Headers(lowerRow)).Length);
        var (upper, lower) = (Padded(upperRow, width), Padded(lowerRow, width));
        if (!Array.Exists(upper, name => name.Length == 0) || !Array.Exists(lower, name => name.Length == 0))
            return null;
        var joined = new string[width];
        var group = "";
        for (var i = 0; i < width; i++)
        {
            var isGroup = upper[i].Length > 0 && i + 1 < width && upper[i + 1].Length == 0;
            if (upper[i].Length > 0)
                group = isGroup ? upper[i] : "";
            var isAlone = upper[i].Length > 0 && !isGroup;
            if ((lower[i].Length == 0 && upper[i].Length == 0) || (isAlone && lower[i].Length > 0 && lower[i] != upper[i]))
                return null;
            joined[i] = lower[i].Length == 0 || isAlone ? upper[i] : group.Length == 0 || isWord(lower[i]) ? lower[i] : $"{group} {lower[i]}";
        }
        return joined;
    }

    private static string[] Padded(RawRow row, int width)
    {
        var cells = HeaderRow.Headers(row);
        Array.Resize(ref cells, width);
        return [.. cells.Select(cell => cell ?? "")];
    }
}
