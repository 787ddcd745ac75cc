using System.Diagnostics;
using Google.Protobuf;

namespace Matcher.Cli;

/// <summary>The demo's output: parts laid out as they come, or one JSON document at the end.</summary>
internal sealed class DemoAnswers(Session session, bool json)
{
    private readonly List<(string Name, IMessage Answer)> _answers = [];
    private readonly Layout _layout = new(session);

    /// <summary>Whether the demo prints for readers.</summary>
    public bool ForReaders => !json;

    /// <summary>Makes a call, and tells how long it took.</summary>
    public static async Task<(T Answer, TimeSpan Took)> TimedAsync<T>(Func<Task<T>> call)
    {
        long start = Stopwatch.GetTimestamp();
        T answer = await call();
        return (answer, Stopwatch.GetElapsedTime(start));
    }

    /// <summary>A chapter with what is being asked, by whom.</summary>
    public void Chapter(int number, string title)
    {
        if (json)
            return;
        string mark = session.Tongue.Say("〔合成数据 SYNTHETIC〕", "[SYNTHETIC DATA]");
        _layout.Gap();
        _layout.Line($"══ {number}. {title} {mark}", "bold blue");
    }

    /// <summary>An answer with its page and the time that it took.</summary>
    public void Add(string name, IMessage answer, TimeSpan took, Action page)
    {
        _answers.Add((name, answer));
        if (json)
            return;
        page();
        Took(took);
    }

    /// <summary>A line for readers.</summary>
    public void Say(string text, string style = "default")
    {
        if (!json)
            _layout.Under(text, style, 2);
    }

    /// <summary>How long something took.</summary>
    public void Took(TimeSpan took) => Say($"⏱ {Milliseconds(took)}", "grey");

    /// <summary>A time for readers.</summary>
    public static string Milliseconds(TimeSpan took) => took.TotalMilliseconds < 10
        ? took.TotalMilliseconds.ToString("0.0 ms", System.Globalization.CultureInfo.InvariantCulture)
        : took.TotalMilliseconds.ToString("#,##0 ms", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Ends the output: names that occur more than once become lists.</summary>
    public void End()
    {
        if (!json)
            return;
        IEnumerable<string> members = _answers.GroupBy(answer => answer.Name).Select(group => group.Count() == 1
            ? $"\"{group.Key}\": {Json.Of(group.First().Answer)}"
            : $"\"{group.Key}\": [{string.Join(",\n", group.Select(one => Json.Of(one.Answer)))}]");
        session.Terminal.Out.WriteLine($"{{\n\"synthetic\": true,\n{string.Join(",\n", members)}\n}}");
    }
}
