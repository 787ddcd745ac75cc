using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Tests;

public class ReadingSentenceTests
{
    private static readonly FunctionAxis[] Axes = [FunctionAxis.Lift, FunctionAxis.StandWalk, FunctionAxis.BothHands, FunctionAxis.BendClimb, FunctionAxis.See, FunctionAxis.Colour];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Read_SentenceOfAnAdvertisement_StatesWhatItsWordsAsk(string facts, string sentence)
    {
        string[] expected = facts.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isOpen = expected.Where(fact => fact.EndsWith('?')).Select(fact => fact[..^1]).ToHashSet();

        var reading = PostTextReader.Read("", sentence);

        var demands = reading.Demands.Where(demand => Axes.Contains(demand.Axis)).ToDictionary(demand => Vocabulary<FunctionAxis>.Of(demand.Axis), demand => (Least: demand.Least.Value, Most: demand.Most.Value));
        var exposures = reading.Exposures.ToDictionary(fact => Vocabulary<Exposure>.Of(fact.Exposure), fact => fact.IsPresent ? (Least: 1, Most: 1) : (Least: 0, Most: 0));
        var read = demands.Concat(exposures).Where(fact => !isOpen.Contains(fact.Key)).ToDictionary();
        var labels = expected.Where(fact => fact.Contains('=', StringComparison.Ordinal)).ToDictionary(fact => fact[..^2], fact => fact[^1] - '0');
        Assert.Equal(labels.Keys.Order(StringComparer.Ordinal), read.Keys.Order(StringComparer.Ordinal));
        Assert.All(labels, label => Assert.InRange(label.Value, read[label.Key].Least, read[label.Key].Most));
    }

    public static TheoryData<string, string> Sentences()
    {
        var data = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(SourceTree.Root, "tests", "Matcher.Tests", "Text", "Postings", "sentences.tsv")).Where(line => line[0] != '#'))
        {
            var cells = line.Split('\t');
            data.Add(cells[0], cells[1]);
        }
        return data;
    }
}
