using System.Text;

namespace Matcher.Importing;

/// <summary>Reads cells that are Python list literals of texts, such as <c>['a', 'b']</c>; a cell that is none stays as it is.</summary>
internal static class ListLiteral
{
    /// <summary>Unwraps every cell of a row; entries of a list are joined by a semicolon.</summary>
    public static string[] Unwrap(string[] cells, RowAccount account)
    {
        var unwrapped = new string[cells.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = cells[i].Trim();
            unwrapped[i] = cells[i];
            if (!cell.StartsWith('['))
                continue;
            if (Read(cell) is { } entries)
                unwrapped[i] = string.Join(';', entries);
            else if (cell.StartsWith("['", StringComparison.Ordinal) || cell.StartsWith("[\"", StringComparison.Ordinal))
            {
                unwrapped[i] = cell.Trim('[', ']', '\'', '"', ' ');
                account.Repair("row", "broken list literal", cell, unwrapped[i]);
            }
        }
        return unwrapped;
    }

    /// <summary>The entries; null if the text is not a list literal.</summary>
    public static IReadOnlyList<string>? Read(string text)
    {
        var entries = new List<string>();
        var i = Skip(text, 1);
        if (text.Length < 2 || text[0] != '[' || text[^1] != ']')
            return null;
        while (i < text.Length - 1)
        {
            if (Entry(text, ref i) is not { } entry)
                return null;
            entries.Add(entry);
            i = Skip(text, i);
            if (i < text.Length - 1 && text[i] != ',')
                return null;
            i = i < text.Length - 1 ? Skip(text, i + 1) : i;
        }
        return i == text.Length - 1 ? entries : null;
    }

    private static string? Entry(string text, ref int i)
    {
        var quote = text[i];
        if (quote is not ('\'' or '"'))
            return null;
        var entry = new StringBuilder();
        for (i++; i < text.Length; i++)
        {
            if (text[i] == quote)
            {
                i++;
                return entry.ToString();
            }
            if (text[i] == '\\' && i + 1 < text.Length)
                entry.Append(Escaped(text, ref i));
            else
                entry.Append(text[i]);
        }
        return null;
    }

    private static string Escaped(string text, ref int i)
    {
        i++;
        var digits = text[i] switch { 'x' => 2, 'u' => 4, _ => 0 };
        if (digits > 0 && i + digits < text.Length && ushort.TryParse(text.AsSpan(i + 1, digits), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var code))
        {
            i += digits;
            return ((char)code).ToString();
        }
        return text[i] switch { 'n' => "\n", 't' => "\t", 'r' => "\r", _ => text[i].ToString() };
    }

    private static int Skip(string text, int i)
    {
        while (i < text.Length && char.IsWhiteSpace(text[i]))
            i++;
        return i;
    }
}
