using System.Globalization;
using System.Text.RegularExpressions;

namespace Matcher.Tests;

/// <summary>
/// Real posts of the shared file whose facts were annotated by two readers independently; <c>annotations.tsv</c> says how. It holds rows, kinds,
/// values and places; the texts come from the shared file.
/// </summary>
internal static partial class AnnotatedPosts
{
    /// <summary>Title and text of each post, by row.</summary>
    public static Dictionary<int, (string Title, string Text)> Texts()
    {
        var rows = SharedData.Rows("data/posts/dirty-posts-2019.csv");
        return Lines().Where(line => line[1] == "post").Select(line => Row(line)).ToDictionary(row => row, row =>
        {
            string[] cells = [.. rows[row].Select(cell => Plain(cell).Trim())];
            return (cells[0], cells.MaxBy(cell => cell.EnumerateRunes().Count())!);
        });
    }

    /// <summary>What both readers found, and what only one did; a fact of one reader neither counts for nor against.</summary>
    /// <param name="isWanted">Which kinds.</param>
    public static (HashSet<(int Row, string Kind)> Both, HashSet<(int Row, string Kind)> One) Facts(Func<string, bool> isWanted)
    {
        var facts = Lines().Where(line => line[1] != "post" && isWanted(line[1])).ToList();
        return ([.. facts.Where(line => line[2] != "one").Select(line => (Row(line), line[1]))], [.. facts.Where(line => line[2] == "one").Select(line => (Row(line), line[1]))]);
    }

    private static IEnumerable<string[]> Lines() =>
        File.ReadLines(Path.Combine(SourceTree.Root, "tests", "Matcher.Tests", "Text", "Postings", "annotations.tsv")).Where(line => line[0] != '#').Select(line => line.Split('\t'));

    private static int Row(string[] line) => int.Parse(line[0], CultureInfo.InvariantCulture);

    /// <summary>A cell that is a list literal as its items with blanks between; others as they are.</summary>
    private static string Plain(string cell)
    {
        if (cell is not ['[', .., ']'])
            return cell;
        return string.Join(' ', Item().Matches(cell).Select(item => item.Groups[1].Success ? item.Groups[1].Value : item.Groups[2].Value));
    }

    // The file escapes nothing in these rows.
    [GeneratedRegex("'([^']*)'|\"([^\"]*)\"")]
    private static partial Regex Item();
}
