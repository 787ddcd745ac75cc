using System.Globalization;
using System.Text.RegularExpressions;

namespace Matcher.Service.Tests;

/// <summary>Reads a TREC run file the way judging tools do, and checks what they rely on. Knows nothing of the program.</summary>
internal sealed partial class RunFile
{
    private readonly Dictionary<string, List<(string Document, float Score)>> _topics = [];

    private RunFile(string tag) => Tag = tag;

    public string Tag { get; }

    public IReadOnlyCollection<string> Topics => _topics.Keys;

    public IReadOnlyList<string> Documents(string topic) => [.. _topics[topic].Select(entry => entry.Document)];

    public static RunFile Parse(string text)
    {
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        RunFile? run = null;
        string? current = null;
        foreach (string line in text[..^1].Split('\n'))
        {
            Match match = Line().Match(line);
            Assert.True(match.Success, $"not a line of a run file: {line}");
            run ??= new RunFile(match.Groups["tag"].Value);
            Assert.Equal(run.Tag, match.Groups["tag"].Value);
            run.Add(match, isContinued: match.Groups["topic"].Value == current);
            current = match.Groups["topic"].Value;
        }

        return run!;
    }

    private void Add(Match match, bool isContinued)
    {
        string topic = match.Groups["topic"].Value;
        // Topics stand together.
        Assert.Equal(isContinued, _topics.ContainsKey(topic));
        if (!isContinued)
            _topics[topic] = [];
        List<(string Document, float Score)> entries = _topics[topic];
        float score = float.Parse(match.Groups["score"].Value, NumberStyles.Float, CultureInfo.InvariantCulture);
        Assert.True(float.IsFinite(score));
        Assert.Equal(entries.Count + 1, int.Parse(match.Groups["rank"].Value, CultureInfo.InvariantCulture));
        Assert.DoesNotContain(match.Groups["doc"].Value, entries.Select(entry => entry.Document));
        // Sorting by the score in single precision, as trec_eval does, must give the ranks.
        if (entries.Count > 0)
            Assert.True(score < entries[^1].Score, $"the score does not fall: {match.Value}");
        entries.Add((match.Groups["doc"].Value, score));
    }

    [GeneratedRegex(@"^(?<topic>\S+) Q0 (?<doc>\S+) (?<rank>[1-9][0-9]*) (?<score>-?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?) (?<tag>\S+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Line();
}
