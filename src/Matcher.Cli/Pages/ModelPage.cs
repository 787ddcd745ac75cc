using Matcher.V1;
using Spectre.Console;

namespace Matcher.Cli;

/// <summary>Which model ranks, for readers.</summary>
internal sealed class ModelPage(Session session)
{
    private readonly Layout _layout = new(session);
    private readonly Tongue _tongue = session.Tongue;

    public void Write(ListModelsResponse answer)
    {
        _layout.Heading(_tongue.Say("模型", "Models"));
        Table models = Layout.Table(_tongue.Say("模型", "model"), _tongue.Say("状态", "state"), _tongue.Say("校验和", "checksum"));
        foreach (Model model in answer.Models)
            models.AddRow(Cells.Plain(model.Model_), Cells.Plain(State(model)), Cells.Dim(Short(model.ModelChecksum)));
        _layout.Block(models);
        if (answer.Events.Count > 0)
        {
            Table events = Layout.Table(_tongue.Say("时间", "when"), _tongue.Say("谁", "who"), _tongue.Say("做了什么", "what"), _tongue.Say("模型", "model"), _tongue.Say("未评估的理由", "why unjudged"));
            foreach (ModelEvent entry in answer.Events)
                events.AddRow(Cells.Plain(entry.At), Cells.Plain(entry.By), Cells.Plain(Step(entry.Step)), Cells.Plain(entry.Model), Cells.Plain(entry.UnjudgedReason));
            _layout.Block(events);
        }

        _layout.Foot([], answer.Degradations, null, "");
    }

    private static string Short(string checksum) => checksum.Length > 12 ? checksum[..12] : checksum;

    private string State(Model model) => model.InUse ? _tongue.Say("使用中", "in use") : model.InLine ? _tongue.Say("可换回", "behind it") : _tongue.Say("已换下", "given up");

    private string Step(ModelStep step) => step == ModelStep.Promoted ? _tongue.Say("启用", "promoted") : _tongue.Say("换下", "rolled back");
}
