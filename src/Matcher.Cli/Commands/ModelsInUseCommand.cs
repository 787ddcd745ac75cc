using System.CommandLine;
using Google.Protobuf;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary><c>matcher model promote FOLDER</c>, <c>list</c> and <c>rollback</c>: which model ranks.</summary>
internal static class ModelsInUseCommand
{
    public static IEnumerable<Command> Build(Session session) => [Promote(session), List(session), RollBack(session)];

    private static Command Promote(Session session)
    {
        Tongue tongue = session.Tongue;
        var folder = new Argument<string>("FOLDER") { Description = tongue.Say("模型文件夹", "Folder of the model") };
        var unjudged = new Option<string?>("--unjudged") { Description = tongue.Say("未经评估也启用的理由(仅限人工设定的模型)", "Why a model set by hand is used without an evaluation"), HelpName = "REASON" };
        var dryRun = new Option<bool>("--dry-run") { Description = tongue.Say("只检查,不启用", "Check only, do not use it") };
        var command = new Command("promote", tongue.Say("检查模型并立即启用,服务不必重启", "Check a model and put it to use, without a restart")) { folder, unjudged, dryRun };
        session.SetAction(command, async (parsed, cancellationToken) =>
        {
            PromoteModelRequest request = await ReadAsync(parsed.GetRequiredValue(folder), tongue, cancellationToken);
            request.UnjudgedReason = parsed.GetValue(unjudged) ?? "";
            request.ValidateOnly = parsed.GetValue(dryRun);
            await using Connection connection = await new ConnectionFinder(session).OpenAsync(parsed, cancellationToken);
            PromoteModelResponse answer = await connection.Client.PromoteModelAsync(request, cancellationToken);
            session.Print(parsed, answer, () => session.Terminal.Out.WriteLine(request.ValidateOnly
                ? tongue.Say($"{answer.Model} 可以启用", $"{answer.Model} may be used")
                : tongue.Say($"已启用 {answer.Model}", $"{answer.Model} is in use")));
        });
        return command;
    }

    private static Command List(Session session)
    {
        var command = new Command("list", session.Tongue.Say("列出用过的模型与启用记录", "Models that were in use, and the journal"));
        session.SetServiceAction(command, async (parsed, client, cancellationToken) =>
        {
            ListModelsResponse answer = await client.ListModelsAsync(cancellationToken);
            session.Print(parsed, answer, () => new ModelPage(session).Write(answer));
        });
        return command;
    }

    private static Command RollBack(Session session)
    {
        var command = new Command("rollback", session.Tongue.Say("换回上一个模型", "Put the model before to use again"));
        session.SetServiceAction(command, async (parsed, client, cancellationToken) =>
        {
            RollBackModelResponse answer = await client.RollBackModelAsync(cancellationToken);
            session.Print(parsed, answer, () => session.Terminal.Out.WriteLine(session.Tongue.Say($"已换回 {answer.Model}", $"{answer.Model} is in use again")));
        });
        return command;
    }

    private static async Task<PromoteModelRequest> ReadAsync(string folder, Tongue tongue, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
            throw CommandException.Failed("FOLDER", tongue.Say($"没有文件夹 {folder}", $"there is no folder {folder}"));
        var request = new PromoteModelRequest();
        foreach (string path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            await using FileStream file = InputFiles.Open("FOLDER", path, tongue);
            request.Files.Add(new ModelFile { Name = Path.GetFileName(path), Content = await ByteString.FromStreamAsync(file, cancellationToken) });
        }

        return request;
    }
}
