namespace Matcher.Importing;

/// <summary>Places in a sheet such as <c>AB12</c>.</summary>
internal static class CellReference
{
    /// <summary>Columns of a sheet (XFD is the last).</summary>
    public const int MaxColumns = 16_384;

    /// <summary>Rows of a sheet.</summary>
    public const int MaxRows = 1_048_576;

    /// <summary>Reads a reference into a row from 1 and a column from 0.</summary>
    /// <returns>False if it is none, or lies outside a sheet.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, out int row, out int column)
    {
        (row, column) = (0, 0);
        var i = 0;
        for (; i < text.Length && char.IsAsciiLetter(text[i]); i++)
        {
            column = (column * 26) + (char.ToUpperInvariant(text[i]) - 'A' + 1);
            if (column > MaxColumns)
                return false;
        }
        var letters = i;
        for (; i < text.Length && char.IsAsciiDigit(text[i]); i++)
        {
            row = (row * 10) + (text[i] - '0');
            if (row > MaxRows)
                return false;
        }
        column--;
        return letters > 0 && i > letters && i == text.Length && row > 0;
    }
}
