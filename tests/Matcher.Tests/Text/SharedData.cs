namespace Matcher.Tests;

/// <summary>Finds the shared data beside the project; tests that need it are skipped where it is absent.</summary>
internal static class SharedData
{
    /// <summary>Full path of a shared file such as "data/places/counties.csv"; skips the test when it is absent.</summary>
    public static string Path(string relative)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Matcher.sln")))
            folder = folder.Parent;
        var path = folder?.Parent is { } parent ? System.IO.Path.Combine(parent.FullName, "shared", relative) : null;
        if (path is null || !File.Exists(path))
            Assert.Skip("needs shared/data");
        return path;
    }

    /// <summary>The rows of a shared CSV file, each as header → cell.</summary>
    public static IReadOnlyList<Dictionary<string, string>> Csv(string relative)
    {
        var rows = CsvRows(File.ReadAllText(Path(relative))).ToList();
        var header = rows[0];
        return [.. rows.Skip(1).Where(row => row.Count == header.Count)
            .Select(row => header.Zip(row).ToDictionary(cell => cell.First.TrimStart('\uFEFF'), cell => cell.Second))];
    }

    /// <summary>Every row of a shared CSV file as it stands there, header first.</summary>
    public static List<List<string>> Rows(string relative) => [.. CsvRows(File.ReadAllText(Path(relative)))];

    private static IEnumerable<List<string>> CsvRows(string text)
    {
        var (row, cell, quoted) = (new List<string>(), new System.Text.StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[i++]);
            else if (c == '"')
                quoted = !quoted;
            else if (!quoted && c is ',' or '\n')
            {
                row.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                if (c == '\n')
                {
                    yield return row;
                    row = [];
                }
            }
            else
                cell.Append(c);
        }
        if (cell.Length > 0 || row.Count > 0)
            yield return [.. row, cell.ToString()];
    }
}
