using Google.Protobuf.Collections;
using Matcher.V1;
using Spectre.Console;

namespace Matcher.Cli;

/// <summary>An explanation for readers: every part of the score, and what stands in the way.</summary>
internal sealed class ExplanationPage(Session session)
{
    private readonly Layout _layout = new(session);
    private readonly MatchBlocks _matches = new(session);
    private readonly Tongue _tongue = session.Tongue;

    public void Write(Post post, ExplainMatchResponse answer)
    {
        Match match = answer.Match;
        _layout.Heading(_tongue.Say($"{match.CandidateId} 与岗位“{post.Title}”", $"{match.CandidateId} and the post \"{post.Title}\""), answer.Synthetic);
        _layout.Under($"{PostLine.Employer(post)} · {PostLine.Facts(post, _tongue)} · {post.PostId}", "grey", 2);
        if (answer.Blocked)
            _layout.Under(_tongue.Say("不能匹配。下面的得分只说明其余条件。", "No match. The score below speaks of the other conditions only."), "bold red", 2);
        _layout.Under(_matches.Summary(match), "bold", 2);
        WriteFindings(_tongue.Say("挡住的条件", "What keeps the pair out"), match.Blocks, "red");
        WriteFindings(_tongue.Say("未知而可能挡住的条件", "Unknown, and could keep the pair out"), match.PossibleBlocks, "yellow");
        WriteParts(match);
        WriteGroups(answer);
        WriteAccommodations(match);
        WriteQuestions(match);
        _layout.Foot([], [], answer.Versions, "");
    }

    // Parts that move the score come first and end in the total; the others follow, since they too were looked at.
    private void WriteParts(Match match)
    {
        Table counting = Parts(match.Parts.Where(part => part.Points != 0));
        long sum = match.Parts.Sum(part => part.Points);
        counting.AddRow(Cells.Plain(""), Cells.Bold(_tongue.Say("合计", "total")), Cells.Plain(""), Cells.Plain(""), Cells.Plain(""), Cells.Bold(Layout.Points(sum)).RightJustified());
        _layout.Block(counting);
        _layout.Under(_tongue.Say(
            $"各部分相加正好等于得分:{sum} 个 2⁻²⁴ 单位(表中四舍五入到四位小数)",
            $"The parts add up to the score exactly: {sum} units of 2⁻²⁴ (rounded to four decimals above)"), "grey", 2);
        if (match.Parts.All(part => part.Points != 0))
            return;
        _layout.Gap();
        _layout.Under(_tongue.Say("看过而不加不减的方面", "Looked at, neither raising nor lowering the score"), "bold", 2);
        _layout.Block(Parts(match.Parts.Where(part => part.Points == 0)));
    }

    private void WriteGroups(ExplainMatchResponse answer)
    {
        if (answer.Groups.Count == 0)
            return;
        _layout.Under(_tongue.Say("各组合计:", "Sums of the groups: ") + string.Join(" · ", answer.Groups.Select(group => $"{group.Heading} {Layout.SignedPoints(group.Points)}")), indent: 2);
        int expired = answer.Groups.SelectMany(group => group.Parts).SelectMany(part => part.Facts).Where(fact => fact.Expired).Select(fact => fact.Path).Distinct().Count();
        if (expired > 0)
            _layout.Under(_tongue.Say($"有 {expired} 项事实太旧,按未知处理", expired == 1 ? "1 fact is too old and counts as unknown" : $"{expired} facts are too old and count as unknown"), "yellow", 2);
    }

    private Table Parts(IEnumerable<ScorePart> parts)
    {
        Table table = Layout.Table(_tongue.Say("方面", "group"), _tongue.Say("依据", "what counts"), _tongue.Say("岗位", "post"), _tongue.Say("本人", "person"), _tongue.Say("来源", "source"), _tongue.Say("分", "points"));
        foreach (ScorePart part in parts)
        {
            table.AddRow(
                Cells.Dim(_tongue.Group(part.Group)),
                Cells.Styled(part.Sentence.Length > 0 ? part.Sentence : part.Feature, part.Unknown ? "yellow" : "default"),
                Cells.Plain(FactWords.OfPost(part, _tongue)),
                Cells.Plain(FactWords.OfCandidate(part, _tongue)),
                Cells.Dim(string.Join(' ', new[] { _tongue.Source(part.Source), part.Words.Length > 0 ? $"「{part.Words}」" : "", part.Date }.Where(text => text.Length > 0))),
                Cells.Right(Layout.SignedPoints(part.Points)));
        }

        return table;
    }

    private void WriteFindings(string heading, RepeatedField<GateFinding> findings, string style)
    {
        if (findings.Count == 0)
            return;
        _layout.Under(heading, "bold", 2);
        foreach (GateFinding finding in findings)
        {
            string change = finding.Changeable ? _tongue.Say("(可改变)", " (changeable)") : "";
            string source = finding.RuleSource.Length > 0 ? $" [{finding.RuleSource}]" : "";
            _layout.Under($"× {finding.Sentence}{change}{source}", style);
            _layout.Under($"{finding.Gate} · {finding.Fact}", "grey", 6);
        }
    }

    private void WriteAccommodations(Match match)
    {
        foreach (Accommodation accommodation in match.Access?.Accommodations ?? [])
            _layout.Under($"{_tongue.Say("安排:", "arrange: ")}{accommodation.Sentence}", "green", 2);
    }

    private void WriteQuestions(Match match)
    {
        if (match.Questions.Count == 0)
            return;
        _layout.Under(_tongue.Say("要问的问题,最有用的在前", "What to ask, most useful first"), "bold", 2);
        foreach (Question question in match.Questions)
        {
            string whom = question.ToEmployer ? _tongue.Say("问雇主", "employer") : _tongue.Say("问本人", "person");
            string block = question.CouldBlock ? _tongue.Say(",可能挡住", ", could keep the pair out") : "";
            _layout.Under($"? {question.Sentence}");
            _layout.Under(_tongue.Say($"{whom},至多相差 {Layout.Points(question.Stake)} 分{block}", $"{whom}, at most {Layout.Points(question.Stake)} points at stake{block}"), "grey", 6);
        }
    }
}
