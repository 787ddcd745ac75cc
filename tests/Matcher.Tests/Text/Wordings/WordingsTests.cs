using Matcher.Text;

namespace Matcher.Tests;

public class WordingsTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var line in File.ReadLines(Path.Combine(SourceTree.Root, "tests", "Matcher.Tests", "Text", "Wordings", "wording-cases.tsv")).Where(line => line[0] != '#'))
                cases.Add(line.Split('\t')[0], line.Split('\t')[1]);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Check_HardCases_FindsWhatItShouldAndNothingElse(string text, string kinds)
    {
        var found = Wordings.Check(text);

        Assert.Equal(kinds, found.Count == 0 ? "-" : string.Join(',', found.Select(finding => finding.Rule.Kind)));
        Assert.All(found, finding => Assert.Equal(finding.Words, text.Substring(finding.Range.Start, finding.Range.Length)));
    }
}
