using System.CommandLine;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary><c>matcher outcomes export --out DIR</c>.</summary>
internal sealed class ExportOutcomesCommand
{
    private readonly Session _session;
    private readonly Option<string> _out;

    private ExportOutcomesCommand(Session session)
    {
        _session = session;
        _out = new Option<string>("--out") { Description = session.Tongue.Say("输出文件夹", "Folder to write to"), HelpName = "DIR", Required = true };
    }

    public static Command Build(Session session)
    {
        var export = new ExportOutcomesCommand(session);
        var command = new Command("export", session.Tongue.Say("导出训练数据(只含同意研究的人,编号不可回溯),并交代每条记录", "Write training data (only people who agreed to research, under ids that lead back to nobody) and account for every record")) { export._out };
        session.SetServiceAction(command, export.RunAsync);
        return command;
    }

    private async Task RunAsync(ParseResult parsed, ServiceClient client, CancellationToken cancellationToken)
    {
        string folder = Path.GetFullPath(parsed.GetRequiredValue(_out));
        var account = new ExportAccount();
        try
        {
            using var files = new TrainingFolder(folder);
            await foreach (ExportOutcomesResponse part in client.ExportOutcomesAsync(cancellationToken))
            {
                files.Write(part);
                account = part.Account ?? account;
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw CommandException.Failed("--out", _session.Tongue.Say($"不能写入 {folder}:{fault.Message}", $"{folder} cannot be written: {fault.Message}"));
        }

        _session.Print(parsed, account, () => new OutcomePage(_session).Write(account, folder));
    }
}
