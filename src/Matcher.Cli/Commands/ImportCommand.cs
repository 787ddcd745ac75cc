using System.CommandLine;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary><c>matcher import posts|candidates FILE</c>.</summary>
internal sealed class ImportCommand
{
    private readonly Session _session;
    private readonly RecordKind _kind;
    private readonly Argument<string> _file;
    private readonly Option<string?> _mapping;
    private readonly Option<bool> _dryRun;

    private ImportCommand(Session session, RecordKind kind)
    {
        Tongue tongue = session.Tongue;
        _session = session;
        _kind = kind;
        _file = new Argument<string>("FILE") { Description = tongue.Say("CSV 或 TSV 文件", "CSV or TSV file") };
        _mapping = new Option<string?>("--mapping")
        {
            Description = tongue.Say("自带映射的名称,或自己的映射文件(.json);默认按表头选择", "Name of a shipped mapping, or a mapping file of one's own (.json); chosen by the headers if not given"),
            HelpName = "NAME|FILE.json",
        };
        _dryRun = new Option<bool>("--dry-run") { Description = tongue.Say("只读并报告,不写入", "Read and report, write nothing") };
    }

    public static Command Build(Session session)
    {
        Tongue tongue = session.Tongue;
        var command = new Command("import", tongue.Say("导入文件并交代每一行", "Read a file in and account for every row"));
        command.Subcommands.Add(new ImportCommand(session, RecordKind.Posts).BuildKind("posts", tongue.Say("导入岗位", "Import posts")));
        command.Subcommands.Add(new ImportCommand(session, RecordKind.Candidates).BuildKind("candidates", tongue.Say("导入求职者", "Import candidates")));
        return command;
    }

    private Command BuildKind(string name, string description)
    {
        var command = new Command(name, description);
        command.Arguments.Add(_file);
        command.Options.Add(_mapping);
        command.Options.Add(_dryRun);
        _session.SetAction(command, RunAsync);
        return command;
    }

    // The file and the mapping are looked at before a service is started or asked.
    private async Task RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        string path = parsed.GetRequiredValue(_file);
        Tongue tongue = _session.Tongue;
        using FileStream file = InputFiles.Open("FILE", path, tongue);
        var header = new ImportHeader
        {
            Kind = _kind,
            FileName = Path.GetFileName(path),
            TotalBytes = file.Length,
            ValidateOnly = parsed.GetValue(_dryRun),
        };
        string mapping = parsed.GetValue(_mapping) ?? "";
        if (mapping.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            header.MappingJson = await InputFiles.ReadTextAsync("--mapping", mapping, tongue, cancellationToken);
        else
            header.MappingName = mapping;

        await using Connection connection = await new ConnectionFinder(_session).OpenAsync(parsed, cancellationToken);
        ImportReport report = await new ImportProgressView(_session).ShowAsync(
            header.FileName, file.Length, progress => new ImportSender(connection.Client).SendAsync(header, file, progress, cancellationToken));
        _session.Print(parsed, report, () => new ImportPage(_session).Write(header.FileName, header.ValidateOnly, report));
    }
}
