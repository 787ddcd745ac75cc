using Matcher.V1;

namespace Matcher.Cli;

/// <summary>The columns of a match, where a table lists people or posts with their scores.</summary>
internal static class MatchColumns
{
    /// <summary>The headers.</summary>
    public static string[] Headers(Tongue tongue) => tongue == Tongue.Zh
        ? ["合适度", "得分", "得分下限", "得分上限", "无障碍", "相关事实", "已知事实", "有利理由", "不利理由", "要准备的安排", "要询问的事"]
        : ["fit", "score", "least score", "greatest score", "access", "facts that matter", "facts known", "reasons for", "reasons against", "to arrange", "to ask"];

    /// <summary>The cells; all empty in a list that is not personalised.</summary>
    public static CsvCell[] Of(Match? match, Tongue tongue) => match is null ? new CsvCell[Headers(tongue).Length] :
    [
        tongue.Band(match.Band),
        CsvCell.Points(match.Score),
        match.Interval is not { } low ? default : low.LowIsBlocked ? tongue.Say("不可行", "blocked") : CsvCell.Points(low.Low),
        match.Interval is { } high ? CsvCell.Points(high.High) : default,
        match.Access is { } access ? tongue.Access(access.State) : "",
        match.Access is { } relevant ? (long)relevant.RelevantFacts : default(CsvCell),
        match.Access is { } known ? (long)known.KnownFacts : default(CsvCell),
        CsvTable.Join(ReasonList.Raising(match).Select(part => part.Sentence)),
        CsvTable.Join(ReasonList.Lowering(match).Select(part => part.Sentence)),
        CsvTable.Join((match.Access?.Accommodations ?? []).Select(one => one.Sentence)),
        CsvTable.Join(match.Questions.Take(1).Select(question => question.Sentence)),
    ];
}
