using System.CommandLine;
using Matcher.Learning;

namespace Matcher.Cli;

/// <summary><c>matcher model export</c>: weights that a person wrote become a model folder.</summary>
internal sealed class ModelCommand
{
    private readonly Session _session;
    private readonly Tongue _tongue;
    private readonly Option<string> _weights;
    private readonly Option<string> _out;
    private readonly Option<string> _name;
    private readonly Option<string> _version;
    private readonly Option<string> _note;
    private readonly Option<string?> _prior;

    private ModelCommand(Session session)
    {
        _session = session;
        _tongue = session.Tongue;
        _weights = new Option<string>("--weights") { Description = _tongue.Say("权重文件 feature,bin,weight", "File of weights: feature,bin,weight"), HelpName = "FILE", Required = true };
        _out = new Option<string>("--out") { Description = _tongue.Say("模型文件夹", "Folder of the model"), HelpName = "DIR", Required = true };
        _name = new Option<string>("--name") { Description = _tongue.Say("模型名称", "Name of the model"), HelpName = "NAME", Required = true };
        _version = new Option<string>("--model-version") { Description = _tongue.Say("模型版本", "Version of the model"), HelpName = "VERSION", Required = true };
        _note = new Option<string>("--training-data") { Description = _tongue.Say("用什么数据训练,或说明是人工设定", "What it was trained on, or that it was set by hand"), HelpName = "TEXT", Required = true };
        _prior = new Option<string?>("--prior") { Description = _tongue.Say("先验所在文件夹(matcher access-prior 写出)", "Folder of the prior that matcher access-prior wrote"), HelpName = "DIR" };
    }

    public static Command Build(Session session)
    {
        var model = new ModelCommand(session);
        var export = new Command("export", session.Tongue.Say("把权重折成整数表,写出模型文件夹", "Fold weights to integer tables and write a model folder"))
        {
            model._weights, model._out, model._name, model._version, model._note, model._prior,
        };
        session.SetAction(export, model.RunAsync);
        var command = new Command("model", session.Tongue.Say("管理模型", "Models")) { export };
        foreach (Command use in ModelsInUseCommand.Build(session))
            command.Subcommands.Add(use);
        return command;
    }

    private async Task RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        string path = parsed.GetRequiredValue(_weights);
        string text = await InputFiles.ReadTextAsync("--weights", path, _tongue, cancellationToken);
        string folder = parsed.GetRequiredValue(_out);
        try
        {
            ModelExport.Write(ModelWeights.Parse(text), folder, parsed.GetRequiredValue(_name), parsed.GetRequiredValue(_version), parsed.GetRequiredValue(_note), parsed.GetValue(_prior));
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException)
        {
            throw CommandException.Failed("--weights", $"{path}: {fault.Message}");
        }
        catch (IOException fault)
        {
            throw CommandException.Failed("--prior", fault.Message);
        }

        _session.Terminal.Out.WriteLine(_tongue.Say($"已写入 {folder}", $"Written to {folder}"));
    }
}
