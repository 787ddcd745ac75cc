using Matcher.V1;
using Spectre.Console;

namespace Matcher.Cli;

/// <summary>What shortlists and recommendations have in common.</summary>
internal sealed class MatchBlocks(Session session)
{
    /// <summary>How many near misses a page shows.</summary>
    public const int NearMissesShown = 5;

    private readonly Layout _layout = new(session);
    private readonly Tongue _tongue = session.Tongue;

    /// <summary>Band, score, interval and access in a line.</summary>
    public string Summary(Match match)
    {
        string known = match.Access is { RelevantFacts: > 0 } access
            ? _tongue.Say($"(相关事实 {access.RelevantFacts} 项,已知 {access.KnownFacts} 项)", $" ({access.KnownFacts} of {access.RelevantFacts} facts that matter known)")
            : "";
        string state = match.Access is null ? "" : $" · {_tongue.Say("无障碍:", "access: ")}{_tongue.Access(match.Access.State)}{known}";
        return $"{_tongue.Band(match.Band)} · {_tongue.Say("得分", "score")} {Layout.Points(match.Score)} {Layout.Interval(match.Interval, _tongue)}{state}";
    }

    /// <summary>Reasons, accommodations and the most useful question under a row.</summary>
    public void WriteDetails(Match match)
    {
        foreach (string reason in ReasonList.Of(match))
            _layout.Under(reason, indent: 6);
        foreach (Accommodation accommodation in match.Access?.Accommodations ?? [])
            _layout.Under($"{_tongue.Say("安排:", "arrange: ")}{accommodation.Sentence}", "green", 6);
        if (match.Questions.FirstOrDefault() is { } question)
            _layout.Under($"? {question.Sentence}", "yellow", 6);
    }

    /// <summary>How many were considered, and what each gate removed.</summary>
    public void WriteGates(string considered, IReadOnlyList<GateCount> gates)
    {
        _layout.Gap();
        _layout.Under(considered, indent: 2);
        if (gates.Count == 0)
            return;
        Table table = Layout.Table(_tongue.Say("被什么挡住", "kept out by"), _tongue.Say("数量", "count"), "");
        foreach (GateCount gate in gates)
            table.AddRow(Cells.Dim(gate.Gate), Cells.Count(gate.Count), Cells.Plain(gate.Sentence));
        _layout.Block(table);
    }

    /// <summary>Pairs that one changeable fact keeps out.</summary>
    public void WriteNearMisses(IReadOnlyList<NearMiss> misses, Func<Match, string> name)
    {
        if (misses.Count == 0)
            return;
        _layout.Under(_tongue.Say("只差一项可改变的条件:", "Only one changeable fact away:"), "bold", 2);
        foreach (NearMiss miss in misses.Take(NearMissesShown))
            _layout.Under($"{name(miss.Match)}  {Layout.Points(miss.Match.Score)}  {string.Join(_tongue.Say(";", "; "), miss.Match.Blocks.Select(block => block.Sentence))}");
        if (misses.Count > NearMissesShown)
            _layout.Under(_tongue.Say($"……另有 {misses.Count - NearMissesShown} 个", $"… and {misses.Count - NearMissesShown} more"), "grey");
    }
}
