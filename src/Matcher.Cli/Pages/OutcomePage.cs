using System.Globalization;
using Matcher.V1;
using Spectre.Console;

namespace Matcher.Cli;

/// <summary>Outcomes and exports of them for readers.</summary>
internal sealed class OutcomePage(Session session)
{
    private readonly Layout _layout = new(session);
    private readonly Tongue _tongue = session.Tongue;

    public void Write(Outcome outcome)
    {
        _layout.Heading($"{_tongue.OutcomeKind(outcome.Kind)} · {outcome.HappenedOn}");
        _layout.Block(Layout.Facts(
        [
            (_tongue.Say("编号", "id"), outcome.OutcomeId),
            (_tongue.Say("岗位", "post"), outcome.PostId),
            (_tongue.Say("求职者", "candidate"), Person(outcome)),
            (_tongue.Say("名单", "list"), Origin(outcome)),
            (_tongue.Say("原因", "why not"), WhyNot(outcome)),
            (_tongue.Say("记录", "recorded"), $"{outcome.RecordedAt} {outcome.RecordedBy}"),
            (_tongue.Say("撤回", "taken back"), $"{outcome.TakenBackAt} {outcome.TakenBackBy} {outcome.TakenBackBecause}".Trim()),
        ]));
    }

    public void Write(ListOutcomesResponse answer)
    {
        _layout.Heading(_tongue.Say("后续", "Outcomes"));
        Table table = Layout.Table(
            _tongue.Say("日期", "day"), _tongue.Say("后续", "outcome"), _tongue.Say("岗位", "post"), _tongue.Say("求职者", "candidate"),
            _tongue.Say("名单", "list"), _tongue.Say("原因", "why not"), _tongue.Say("编号", "id"));
        foreach (Outcome outcome in answer.Outcomes)
        {
            string taken = outcome.TakenBackAt.Length > 0 ? _tongue.Say("(已撤回)", " (taken back)") : "";
            table.AddRow(Cells.Plain(outcome.HappenedOn), Cells.Plain(_tongue.OutcomeKind(outcome.Kind) + taken), Cells.Plain(outcome.PostId), Cells.Plain(Person(outcome)),
                Cells.Plain(Origin(outcome)), Cells.Plain(WhyNot(outcome)), Cells.Dim(outcome.OutcomeId));
        }

        _layout.Block(table);
        _layout.Foot([], [], null, answer.NextPageToken);
    }

    public void Write(ExportAccount account, string folder)
    {
        _layout.Heading(_tongue.Say("已导出训练数据", "Wrote training data"), account.Synthetic);
        _layout.Under(_tongue.Say(
            $"{Layout.Count(account.Records)} 条记录,其中 {Layout.Count(account.RecordsUsed)} 条成为 {Layout.Count(account.Pairs)} 个配对({Layout.Count(account.Candidates)} 人,{Layout.Count(account.Posts)} 个岗位)",
            $"{Layout.Count(account.Records)} records, {Layout.Count(account.RecordsUsed)} of them behind {Layout.Count(account.Pairs)} pairs ({Layout.Count(account.Candidates)} people, {Layout.Count(account.Posts)} posts)"), indent: 2);
        Table table = Layout.Table(_tongue.Say("未采用的原因", "left out because"), _tongue.Say("记录", "records"));
        foreach (LeftOutCount left in account.LeftOut)
            table.AddRow(Cells.Plain(_tongue.LeftOut(left.Reason)), Cells.Count(left.Records));
        _layout.Block(table);
        _layout.Under(folder, indent: 2);
        _layout.Foot([], [], account.Versions, "");
    }

    private static string Person(Outcome outcome) => outcome.CandidateId.Length > 0 ? outcome.CandidateId : outcome.OpaqueId;

    private static string Origin(Outcome outcome)
    {
        if (outcome.Origin is not { } origin)
            return "";
        string position = origin.HasPosition ? " #" + origin.Position.ToString(CultureInfo.InvariantCulture) : "";
        return $"{EnumWords<ListWay>.Of(origin.Way)}{position} {origin.Model}".TrimEnd();
    }

    private static string WhyNot(Outcome outcome) => outcome.WhyNot is not { } why ? "" : $"{EnumWords<OutcomeSide>.Of(why.Side)}: {EnumWords<NoReason>.Of(why.Reason)} {why.Text}".TrimEnd();
}
