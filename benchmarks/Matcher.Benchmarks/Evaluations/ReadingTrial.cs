using System.Diagnostics;
using System.Globalization;
using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Benchmarks;

/// <summary>
/// How well stated demands are read, by annotations of real posts: lines <c>row axis level start end</c>, tab-separated, one per
/// mention; row counts from 1 in <c>dirty-posts-2019.csv</c>, level may be ?, or one if only one reader saw it; a row alone says that its post was annotated. What is
/// counted is a demand, that is an axis of a post, however often it is mentioned; of several annotated levels the highest.
/// Beside it: levels among the demands that both name, mentions whose words overlap, and the time of a post.
/// </summary>
internal static class ReadingTrial
{
    /// <param name="path">The annotations.</param>
    /// <param name="half">Which rows: odd, even, or null for all.</param>
    public static int Run(string path, string? half = null)
    {
        if (SharedPosts.Collected() is not { } posts)
        {
            Console.Error.WriteLine("The lists in ../shared/data/posts are needed.");
            return 1;
        }
        var annotated = Annotations(path).Where(post => half is null || post.Key % 2 == (half == "odd" ? 1 : 0)).ToList();
        var tallies = FunctionAxes.All.Select(_ => new ReadingTally()).ToArray();
        PostTextReader.Read("", "");
        var watch = new Stopwatch();
        foreach (var (row, marks) in annotated)
        {
            var (title, text) = posts[row - 1];
            watch.Start();
            var reading = PostTextReader.Read(title, text);
            watch.Stop();
            foreach (var axis in FunctionAxes.All)
                tallies[(int)axis].Add([.. marks.Where(mark => mark.Axis == axis)], reading, axis);
        }
        Print(annotated.Count, tallies, watch.Elapsed.TotalMilliseconds / Math.Max(1, annotated.Count));
        return 0;
    }

    private static SortedDictionary<int, List<ReadingMark>> Annotations(string path)
    {
        var found = new SortedDictionary<int, List<ReadingMark>>();
        foreach (var line in File.ReadLines(path))
        {
            var cells = line.Split('\t');
            if (line.Length == 0 || line[0] == '#' || !int.TryParse(cells[0], CultureInfo.InvariantCulture, out var row))
                continue;
            if (!found.TryGetValue(row, out var marks))
                found.Add(row, marks = []);
            if (cells.Length > 1 && Vocabulary<FunctionAxis>.TryParse(cells[1], out var axis))
                marks.Add(new(axis, cells.ElementAtOrDefault(2) != "one", Number(cells, 2), Number(cells, 3), Number(cells, 4)));
        }
        return found;
    }

    private static int? Number(string[] cells, int at) =>
        at < cells.Length && int.TryParse(cells[at], CultureInfo.InvariantCulture, out var number) ? number : null;

    private static void Print(int posts, ReadingTally[] tallies, double milliseconds)
    {
        Report.Line($"{posts} posts, {milliseconds:F3} ms each");
        Report.Line($"{"axis",-16} {"annotated",9} {"read",6} {"precision",9} {"recall",7} {"level",7} {"in range",8} {"words",7}");
        foreach (var axis in FunctionAxes.All)
            Line(Vocabulary<FunctionAxis>.Of(axis), tallies[(int)axis]);
        Line("all", tallies.Aggregate((a, b) => a + b));
    }

    private static void Line(string name, ReadingTally tally) => Report.Line(
        $"{name,-16} {tally.Annotated,9} {tally.Read,6} {Share(tally.Both, tally.Read),9} {Share(tally.Both, tally.Annotated),7} {Share(tally.SameLevel, tally.WithLevel),7} {Share(tally.InRange, tally.WithLevel),8} {Share(tally.Overlapping, tally.Marks),7}");

    private static string Share(int part, int whole) => whole == 0 ? "-" : ((double)part / whole).ToString("F3", CultureInfo.InvariantCulture);
}
