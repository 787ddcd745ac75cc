using Matcher.V1;
using Spectre.Console;

namespace Matcher.Cli;

/// <summary>Why a person does not see a post.</summary>
internal sealed class AbsencePage(Session session)
{
    private readonly Layout _layout = new(session);
    private readonly Tongue _tongue = session.Tongue;

    public void Write(ExplainAbsenceRequest request, ExplainAbsenceResponse answer, IReadOnlyDictionary<string, string> titles)
    {
        _layout.Heading(titles.GetValueOrDefault(request.PostId, request.PostId), answer.Synthetic);
        if (request.Reader == Reader.Person)
        {
            new PersonPage(session).WriteLines(answer.Lines);
            if (answer.Rank > 0)
                _layout.Under(Rank(answer), "grey", 2);
            return;
        }

        _layout.Under(Summary(answer), "bold", 2);
        if (answer.Blocks.Count > 0 && answer.DealtWith)
            _layout.Under(_tongue.Say("另外,本人看过或处理过这个岗位。", "Besides, the person has seen or dealt with the post."), indent: 2);
        foreach (Block block in answer.Blocks)
            WriteBlock(block);
        if (answer.LastShown is { } last)
            WriteDifferences(answer, last, titles.GetValueOrDefault(last.PostId, last.PostId));
        _layout.Foot([], [], answer.Versions, "");
    }

    private string Summary(ExplainAbsenceResponse answer) => answer.Reason switch
    {
        AbsenceReason.Blocked => _tongue.Say("有条件挡住,最先的一项:", "Something keeps it out, this first:") + $" {answer.Blocks[0].Finding.Sentence}",
        AbsenceReason.DealtWith => _tongue.Say("本人看过或处理过,不再推荐", "The person has seen or dealt with it, so it does not come back"),
        AbsenceReason.Shown => _tongue.Say($"已经在推荐里。{Rank(answer)}", $"It is shown. {Rank(answer)}"),
        AbsenceReason.Hidden => _tongue.Say($"{answer.Arranged.By}收起了它:{answer.Arranged.Reason}", $"{answer.Arranged.By} hid it: {answer.Arranged.Reason}"),
        AbsenceReason.UnderReview => _tongue.Say("本人要求人工复核,复核完再自动推荐", "The person asked for a human review, which nobody has signed off"),
        _ => _tongue.Say($"没有条件挡住。{Rank(answer)}", $"Nothing keeps it out. {Rank(answer)}"),
    };

    private string Rank(ExplainAbsenceResponse answer) => _tongue.Say(
        $"排在第 {Layout.Count(answer.Rank)} 位,共 {Layout.Count(answer.Total)} 个,显示前 {answer.PageSize} 个",
        $"Rank {Layout.Count(answer.Rank)} of {Layout.Count(answer.Total)}, {answer.PageSize} are shown");

    private void WriteBlock(Block block)
    {
        string change = block.Finding.Changeable ? _tongue.Say("(可改变)", " (changeable)") : _tongue.Say("(不可改变)", " (not changeable)");
        string source = block.Finding.RuleSource.Length > 0 ? $" [{block.Finding.RuleSource}]" : "";
        _layout.Under($"× {block.Finding.Sentence}{change}{source}", "red");
        _layout.Under($"{EnumWords<BlockStage>.Of(block.Stage)} · {block.Finding.Gate} · {block.Finding.Fact}", "grey", 6);
    }

    private void WriteDifferences(ExplainAbsenceResponse answer, Match last, string title)
    {
        _layout.Under(_tongue.Say($"与最后一个显示的岗位“{title}”({last.PostId})相比:", $"Against the last post shown, \"{title}\" ({last.PostId}):"), "bold", 2);
        Table table = Layout.Table(_tongue.Say("方面", "group"), _tongue.Say("这个岗位", "this post"), _tongue.Say("最后显示的", "last shown"), _tongue.Say("相差", "difference"));
        foreach (PartDifference one in answer.Differences)
        {
            table.AddRow(
                Cells.Dim(_tongue.Group(one.ThisPart.Group)), Cells.Plain(one.ThisPart.Sentence), Cells.Plain(one.LastPart.Sentence), Cells.Right(Layout.SignedPoints(one.Points)));
        }

        table.AddRow(Cells.Plain(""), Cells.Bold(_tongue.Say("合计", "total")), Cells.Plain(""), Cells.Bold(Layout.SignedPoints(answer.Match.Score - last.Score)).RightJustified());
        _layout.Block(table);
        if (answer.TieRule != TieRule.Unspecified)
            _layout.Under(_tongue.Say($"得分相同,先后由此决定:{Tie(answer.TieRule)}", $"The scores are equal; decided by {Tie(answer.TieRule)}"), indent: 2);
    }

    private string Tie(TieRule rule) => rule switch
    {
        TieRule.Priority => _tongue.Say("规则规定的优先", "a priority of the rules"),
        TieRule.Lot => _tongue.Say("抽签(两个编号的密钥散列)", "lot (keyed hash of both ids)"),
        _ => _tongue.Say("编号", "the id"),
    };
}
