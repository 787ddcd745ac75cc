using System.Globalization;

namespace Matcher.Benchmarks;

/// <summary>Lists of rows with grades, as svmlight files and their query files hold them.</summary>
/// <param name="Grades">Grade of each row.</param>
/// <param name="Values">Values of each row; an absent one is 0.</param>
/// <param name="Queries">The list of each row, from 0.</param>
internal sealed record RankedLists(float[] Grades, float[][] Values, int[] Queries)
{
    public const int Features = 300;

    public int Lists => Queries[^1] + 1;

    /// <summary>Reads a file and the sizes of its lists in the file beside it; null if it is absent.</summary>
    public static RankedLists? Read(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Matcher.sln")))
            folder = folder.Parent;
        var path = folder?.Parent is { } parent ? Path.Combine(parent.FullName, "shared", "data", "ltr", name) : "";
        if (!File.Exists(path))
            return null;
        var (grades, values) = (new List<float>(), new List<float[]>());
        foreach (var line in File.ReadLines(path))
        {
            var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            grades.Add(Number(cells[0]));
            values.Add(new float[Features]);
            foreach (var cell in cells.Skip(1))
                values[^1][int.Parse(cell.Split(':')[0], CultureInfo.InvariantCulture) - 1] = Number(cell.Split(':')[1]);
        }

        var sizes = File.ReadLines(path + ".query").Where(line => line.Trim().Length > 0).Select(line => int.Parse(line, CultureInfo.InvariantCulture));
        return new([.. grades], [.. values], [.. sizes.SelectMany((size, list) => Enumerable.Repeat(list, size))]);
    }

    /// <summary>The rows of some lists.</summary>
    public RankedLists Where(Func<int, bool> isWanted)
    {
        int[] rows = [.. Enumerable.Range(0, Grades.Length).Where(row => isWanted(Queries[row]))];
        int[] lists = [.. rows.Select(row => Queries[row]).Distinct()];
        return new([.. rows.Select(row => Grades[row])], [.. rows.Select(row => Values[row])], [.. rows.Select(row => Array.IndexOf(lists, Queries[row]))]);
    }

    /// <summary>
    /// NDCG@10 of each list: gain 2^grade − 1, discount log2, rows of equal score in the order of the file, 1 for a list without gain.
    /// </summary>
    public double[] Ndcg(IReadOnlyList<double> scores) =>
    [
        .. Enumerable.Range(0, Grades.Length).GroupBy(row => Queries[row]).Select(list =>
        {
            var ideal = Gain(list.OrderByDescending(row => Grades[row]));
            return ideal > 0 ? Gain(list.OrderByDescending(row => scores[row])) / ideal : 1;
        }),
    ];

    private double Gain(IEnumerable<int> rows) => rows.Take(10).Select((row, rank) => (Math.Pow(2, Grades[row]) - 1) / Math.Log2(rank + 2)).Sum();

    private static float Number(string text) => float.Parse(text, CultureInfo.InvariantCulture);
}
