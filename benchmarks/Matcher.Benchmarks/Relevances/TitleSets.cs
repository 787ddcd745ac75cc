using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Matcher.Text;

namespace Matcher.Benchmarks;

/// <summary>The sets of titles that relevance is judged on.</summary>
internal static class TitleSets
{
    /// <summary>Whether a minor group of the classification was set aside: nobody who wrote the lexicon saw its occupations.</summary>
    public static bool IsSetAside(string minor) => SHA256.HashData(Encoding.UTF8.GetBytes("matcher-relevance-1:" + minor))[0] % 4 == 0;

    /// <summary>The occupations of the minor groups that were not set aside.</summary>
    public static IEnumerable<Occupation> Seen => Detailed.Where(occupation => !IsSetAside(occupation.Parent!.Value.Value));

    private static IEnumerable<Occupation> Detailed => OccupationTable.All.Where(occupation => occupation.Code.Depth == 4 && occupation.Name is not null);

    /// <summary>Occupations set aside as queries among all, relevant by minor group (the first three parts of the code) or middle group (two).</summary>
    public static TitleSet Classification(string name, int parts)
    {
        Occupation[] all = [.. Detailed];
        string[] groups = [.. all.Select(occupation => string.Join('-', occupation.Code.Value.Split('-').Take(parts)))];
        return new(name, [.. all.Select(occupation => occupation.Name!)], groups,
            [.. Enumerable.Range(0, all.Length).Where(index => IsSetAside(all[index].Parent!.Value.Value))]);
    }

    /// <summary>Groups of titles written for setting the weights: lines of titles, divided by tabs.</summary>
    public static TitleSet Development()
    {
        using var stream = typeof(TitleSets).Assembly.GetManifestResourceStream("title-groups.tsv")!;
        using var reader = new StreamReader(stream);
        var titles = new List<(string Title, string Group)>();
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            if (!text.StartsWith('#'))
                titles.AddRange(text.Split('\t').Select(title => (title, line.ToString(CultureInfo.InvariantCulture))));
        }

        return new("development groups", [.. titles.Select(title => title.Title)], [.. titles.Select(title => title.Group)], [.. Enumerable.Range(0, titles.Count)]);
    }

    /// <summary>Annotated titles of shared posts: lines of row (1 is the first of data), a tab and the group; one different title once.</summary>
    public static TitleSet Annotated(string file, IReadOnlyList<string> titleOfRow)
    {
        var pairs = File.ReadLines(file)
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .Select(cells => (Title: titleOfRow[int.Parse(cells[0], CultureInfo.InvariantCulture) - 1], Group: cells[1]))
            .DistinctBy(pair => Folding.Fold(pair.Title), StringComparer.Ordinal).ToArray();
        return new("annotated shared posts", [.. pairs.Select(pair => pair.Title)], [.. pairs.Select(pair => pair.Group)], [.. Enumerable.Range(0, pairs.Length)]);
    }
}
