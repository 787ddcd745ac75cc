using System.CommandLine;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary><c>matcher import posts|candidates|fairs|courses FILE</c>.</summary>
internal sealed class ImportCommand
{
    private readonly Session _session;
    private readonly RecordKind _kind;
    private readonly Argument<string> _file;
    private readonly Option<string?> _mapping;
    private readonly Option<string?> _sheet;
    private readonly Option<bool> _suggest;
    private readonly Option<bool> _dryRun;
    private readonly CsvOptions _rows;

    private ImportCommand(Session session, RecordKind kind)
    {
        Tongue tongue = session.Tongue;
        _session = session;
        _kind = kind;
        _file = new Argument<string>("FILE") { Description = tongue.Say("CSV、TSV、JSON Lines、.xlsx 或 .xls 文件", "CSV, TSV, JSON Lines, .xlsx or .xls file") };
        _mapping = new Option<string?>("--mapping")
        {
            Description = tongue.Say("自带映射的名称,或自己的映射文件(.json);suggest 表示按表头用词拟定,有疑问的列则拒绝;默认按表头选择", "Name of a shipped mapping, or a mapping file of one's own (.json); suggest makes one from the headers' words and refuses if a column is in doubt; chosen by the headers if not given"),
            HelpName = "NAME|FILE.json|suggest",
        };
        _sheet = new Option<string?>("--sheet") { Description = tongue.Say("工作表名称;默认第一个未隐藏的", "Sheet of a workbook; the first that is not hidden if not given"), HelpName = "NAME" };
        _suggest = new Option<bool>("--suggest-mapping") { Description = tongue.Say("按表头和内容拟一份映射并打印,不导入", "Propose a mapping from headers and contents and print it; import nothing"), Arity = ArgumentArity.Zero };
        _dryRun = new Option<bool>("--dry-run") { Description = tongue.Say("只读并报告,不写入", "Read and report, write nothing") };
        _rows = new(session, "--rows-csv", tongue.Say("把每一行的处理结果另存为 CSV(可用 Excel 打开)", "Also write what became of every row as CSV, for a spreadsheet"));
    }

    public static Command Build(Session session)
    {
        Tongue tongue = session.Tongue;
        var command = new Command("import", tongue.Say("导入文件并交代每一行", "Read a file in and account for every row"));
        command.Subcommands.Add(new ImportCommand(session, RecordKind.Posts).BuildKind("posts", tongue.Say("导入岗位", "Import posts")));
        command.Subcommands.Add(new ImportCommand(session, RecordKind.Candidates).BuildKind("candidates", tongue.Say("导入求职者", "Import candidates")));
        command.Subcommands.Add(new ImportCommand(session, RecordKind.Fairs).BuildKind("fairs", tongue.Say("导入招聘会", "Import fairs")));
        command.Subcommands.Add(new ImportCommand(session, RecordKind.Courses).BuildKind("courses", tongue.Say("导入培训课程", "Import training courses")));
        return command;
    }

    private Command BuildKind(string name, string description)
    {
        var command = new Command(name, description);
        command.Arguments.Add(_file);
        command.Options.Add(_mapping);
        command.Options.Add(_sheet);
        command.Options.Add(_suggest);
        command.Options.Add(_dryRun);
        _rows.AddTo(command);
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
            SheetName = parsed.GetValue(_sheet) ?? "",
            SuggestMapping = parsed.GetValue(_suggest),
        };
        string mapping = parsed.GetValue(_mapping) ?? "";
        if (mapping.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            header.MappingJson = await InputFiles.ReadTextAsync("--mapping", mapping, tongue, cancellationToken);
        else
            header.MappingName = mapping;

        if (header.SuggestMapping && _rows.IsAsked(parsed))
            throw CommandException.Usage(_rows.Name, tongue.Say("不能与 --suggest-mapping 合用", "cannot go with --suggest-mapping"));
        using CsvFile? csv = _rows.Begin(parsed, path);
        await using Connection connection = await new ConnectionFinder(_session).OpenAsync(parsed, cancellationToken);
        if (header.SuggestMapping)
        {
            MappingSuggestion suggestion = await new ImportSender(connection.Client).AskAsync(header, file, cancellationToken);
            _session.Print(parsed, suggestion, () => new SuggestionPage(_session).Write(suggestion));
            return;
        }

        ImportReport report = await SendAsync(connection.Client, header, file, csv, cancellationToken);
        _session.Print(parsed, report, () => new ImportPage(_session).Write(header.FileName, header.ValidateOnly, report));
        if (csv is not null)
            _rows.Finish(csv);
        // A script must not take a file of which nothing was usable for one that was imported.
        if (report.Rows > 0 && report.Refused == report.Rows)
            throw CommandException.Failed(header.FileName, tongue.Say($"{Layout.Count(report.Rows)} 行全部被拒绝,没有导入任何记录", $"all {Layout.Count(report.Rows)} rows were refused; no record was imported"));
    }

    private Task<ImportReport> SendAsync(ServiceClient client, ImportHeader header, FileStream file, CsvFile? csv, CancellationToken cancellationToken)
    {
        header.EveryRow = csv is not null;
        ImportRowsFile? rows = csv is null ? null : new(csv, _session.Tongue);
        rows?.Begin();
        return new ImportProgressView(_session).ShowAsync(
            header.FileName, progress => new ImportSender(client).SendAsync(header, file, progress, row => rows?.Write(row), cancellationToken));
    }
}
