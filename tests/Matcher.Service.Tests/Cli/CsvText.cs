using System.Text;

namespace Matcher.Service.Tests;

/// <summary>Reads CSV as RFC 4180 has it, independently of the program.</summary>
internal static class CsvText
{
    public static List<string[]> Parse(string text)
    {
        var rows = new List<string[]>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            if (quoted && text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[i++]);
            else if (text[i] == '"')
                quoted = !quoted;
            else if (!quoted && text[i] is (',' or '\r'))
            {
                cells.Add(cell.ToString());
                cell.Clear();
                if (text[i] == ',')
                    continue;
                Assert.Equal('\n', text[++i]);
                rows.Add([.. cells]);
                cells.Clear();
            }
            else
                cell.Append(text[i]);
        }

        Assert.False(quoted);
        Assert.Empty(cells);
        Assert.Equal(0, cell.Length);
        return rows;
    }
}
