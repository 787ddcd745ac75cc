using Matcher.Text;

namespace Matcher.Tests;

/// <summary>The codes of titles of real posts that a reader judged; <c>judged-codes.tsv</c> says how.</summary>
public class CodingJudgementTests
{
    [Fact]
    public void CodeOrNull_JudgedTitles_AreCodedRightly()
    {
        var files = new Dictionary<string, List<List<string>>>
        {
            ["dirty"] = SharedData.Rows("data/posts/dirty-posts-2019.csv"),
            ["scarce"] = SharedData.Rows("data/posts/scarce-posts-government.csv"),
        };
        var judged = File.ReadLines(Path.Combine(SourceTree.Root, "tests", "Matcher.Tests", "Text", "Occupations", "judged-codes.tsv"))
            .Where(line => line[0] != '#').Select(line => line.Split('\t')).ToList();

        var same = judged.Where(row => Code(row[0], files[row[0]][int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture)]) is { } code && code.StartsWith(row[2], StringComparison.Ordinal)).ToList();

        Assert.Equal(150, judged.Count);
        Assert.InRange(same.Count, 140, 150);
        Assert.InRange((double)same.Count(row => row[3] == "right") / same.Count, 0.88, 1);
    }

    private static string? Code(string file, List<string> row) => file == "dirty"
        ? OccupationCoder.CodeOrNull(row[0].Trim().Trim('[', ']', '\'', '"'), string.Join(' ', row.Skip(10)).Trim())?.Code.Value
        : OccupationCoder.CodeOrNull(row[4].Trim())?.Code.Value;
}
