using System.Text;

namespace Matcher.Benchmarks;

/// <summary>Titles and texts of real posts, from the lists beside the project.</summary>
internal static class SharedPosts
{
    private const string Government = "scarce-posts-government.csv";

    /// <summary>A real post.</summary>
    internal sealed record RealPost(string Title, string? Text, string? Industry, string? Place, string? Majors);

    /// <summary>The posts of both lists; null where the lists are absent.</summary>
    public static IReadOnlyList<RealPost>? Read()
    {
        var posts = Folder();
        var government = Path.Combine(posts, Government);
        var collected = Path.Combine(posts, "dirty-posts-2019.csv");
        if (!File.Exists(government) || !File.Exists(collected))
            return null;
        return
        [
            .. Rows(government).Where(row => row.Count > 7 && row[4].Trim().Length > 0)
                .Select(row => new RealPost(row[4].Trim(), null, row[3], row[1] + row[2], row[7])),
            .. Rows(collected).Where(row => row.Count > 10 && Cell(row[0]).Length > 0)
                .Select(row => new RealPost(Cell(row[0]), row[10], Cell(row[3]), Cell(row[5]), null)),
        ];
    }

    /// <summary>Title and text of every row of the collected list, empty where there is none; null where the list is absent.</summary>
    public static IReadOnlyList<(string Title, string Text)>? Collected()
    {
        var collected = Path.Combine(Folder(), "dirty-posts-2019.csv");
        return File.Exists(collected) ? [.. Rows(collected).Skip(1).Select(row => (Cell(row[0]), row.Count > 10 ? row[10] : ""))] : null;
    }

    /// <summary>The title of every row of the governments' list, the first row of data first; empty where the list is absent.</summary>
    public static IReadOnlyList<string> TitlesByRow()
    {
        var government = Path.Combine(Folder(), Government);
        return File.Exists(government) ? [.. Rows(government).Skip(1).Select(row => row.Count > 4 ? row[4].Trim() : "")] : [];
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Matcher.sln")))
            folder = folder.Parent;
        return folder?.Parent is { } parent ? Path.Combine(parent.FullName, "shared", "data", "posts") : "";
    }

    // Cells of the collected list are list literals of one text.
    private static string Cell(string literal) => literal.Trim('[', ']', '\'', ' ');

    private static IEnumerable<List<string>> Rows(string file)
    {
        var (row, cell, isQuoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var c in File.ReadAllText(file))
        {
            if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && c is ',' or '\n')
            {
                row.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                if (c != '\n')
                    continue;
                yield return row;
                row = [];
            }
            else
            {
                cell.Append(c);
            }
        }
    }
}
