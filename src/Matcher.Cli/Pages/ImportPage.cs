using Matcher.V1;
using Spectre.Console;

namespace Matcher.Cli;

/// <summary>The account of an import for readers.</summary>
internal sealed class ImportPage(Session session)
{
    private const int ReasonsShown = 10;
    private const int NotesShown = 10;

    private readonly Layout _layout = new(session);
    private readonly Tongue _tongue = session.Tongue;

    public void Write(string fileName, bool dryRun, ImportReport report)
    {
        string done = dryRun ? _tongue.Say("试读(未写入)", "Read, nothing written") : _tongue.Say("已导入", "Imported");
        _layout.Heading($"{done} {fileName}");
        string map = _tongue.Say("映射", "mapping");
        _layout.Under($"{map} {report.Mapping} · {SourceLine.Of(report.Source, _tongue)}", "grey", 2);
        foreach (string above in report.Source.RowsAbove.Where(text => text.Length > 0))
            _layout.Under(_tongue.Say($"表头之上,未导入:{above}", $"above the headers, not imported: {above}"), "grey", 2);
        if (dryRun)
            _layout.Block(Columns(report));
        _layout.Under(_tongue.Say(
            $"接受 {Layout.Count(report.Accepted)} + 修正 {Layout.Count(report.Repaired)} + 合并 {Layout.Count(report.Merged)} + 拒绝 {Layout.Count(report.Refused)} = {Layout.Count(report.Rows)} 行",
            $"accepted {Layout.Count(report.Accepted)} + repaired {Layout.Count(report.Repaired)} + merged {Layout.Count(report.Merged)} + refused {Layout.Count(report.Refused)} = {Layout.Count(report.Rows)} rows"), indent: 2);
        _layout.Under(_tongue.Say(
            $"新增 {Layout.Count(report.Added)},更改 {Layout.Count(report.Changed)}",
            $"added {Layout.Count(report.Added)}, changed {Layout.Count(report.Changed)}"), indent: 2);
        if (report.Reasons.Count > 0)
            _layout.Block(Reasons(report));
        WriteNotes(report);
        _layout.Foot([], [], report.Versions, "");
    }

    private Table Columns(ImportReport report)
    {
        Table table = Layout.Table(_tongue.Say("列", "column"), _tongue.Say("字段", "field"));
        foreach (ColumnUse use in report.Columns)
            table.AddRow(Cells.Plain(use.Header), Cells.Plain(use.Fields.Count > 0 ? string.Join(", ", use.Fields) : _tongue.Say("不读", "ignored")));
        return table;
    }

    private Table Reasons(ImportReport report)
    {
        Table table = Layout.Table(_tongue.Say("结果", "outcome"), _tongue.Say("字段", "field"), _tongue.Say("原因", "reason"), _tongue.Say("行", "rows"));
        foreach (ReasonCount reason in report.Reasons.Take(ReasonsShown))
            table.AddRow(Cells.Plain(_tongue.Outcome(reason.Outcome)), Cells.Plain(reason.Field), Cells.Plain(reason.Reason), Cells.Count(reason.Rows));
        return table;
    }

    private void WriteNotes(ImportReport report)
    {
        if (report.Notes.Count == 0)
            return;
        _layout.Under(_tongue.Say("最先遇到的几行", "The first such rows"), "bold", 2);
        foreach (RowNote note in report.Notes.Take(NotesShown))
        {
            string steps = string.Join(_tongue.Say(";", "; "), note.Notes.Select(Step));
            _layout.Under($"{_tongue.Say("行", "row")} {note.Row} {_tongue.Outcome(note.Outcome)}  {steps}");
        }
    }

    private static string Step(FieldNote step)
    {
        string change = (step.From.Length, step.To.Length) switch
        {
            (0, 0) => "",
            (_, 0) => $" {Short(step.From)}",
            _ => $" {Short(step.From)} → {Short(step.To)}",
        };
        return Printable.Of($"{step.Field}{change} {step.Message}".Trim());
    }

    private static string Short(string text) => text.Length <= 24 ? text : string.Concat(text.AsSpan(0, 23), "…");
}
