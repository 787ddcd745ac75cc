using System.CommandLine;
using Matcher.Importing;
using Matcher.Learning;
using Matcher.Matching;
using Matcher.Storage;

namespace Matcher.Cli;

/// <summary>What <c>access-prior</c> and <c>access-fit</c> read: a list of identified posts, through the product's importer, and a model.</summary>
internal sealed class AccessFiles
{
    private const string Field = "--posts";

    private readonly Tongue _tongue;

    public AccessFiles(Tongue tongue)
    {
        _tongue = tongue;
        Posts = new Option<string>(Field)
        {
            Description = tongue.Say("岗位清单,列同 identified-posts(suitable 列可缺)", "List of posts with the columns of the mapping identified-posts; suitable may be absent"),
            HelpName = "FILE",
            Required = true,
        };
        Model = new Option<string?>("--model") { Description = tongue.Say("模型文件夹(默认随附模型)", "Folder of the model (default: the shipped one)"), HelpName = "DIR" };
    }

    public Option<string> Posts { get; }

    public Option<string?> Model { get; }

    /// <summary>The model's folder.</summary>
    public string ModelFolder(ParseResult parsed) => parsed.GetValue(Model) ?? LoadedModel.ShippedFolder;

    /// <summary>Reads the model.</summary>
    /// <exception cref="CommandException">It cannot be used.</exception>
    public LoadedModel ReadModel(ParseResult parsed) => PairOptions.Read("--model", ModelFolder(parsed));

    /// <summary>Imports the list into a store of its own, which is deleted again, and puts what the list says of each post beside it.</summary>
    /// <exception cref="CommandException">The file cannot be read, or the importer refuses a row.</exception>
    public IReadOnlyList<AccessPost> ReadPosts(ParseResult parsed, CancellationToken cancellationToken)
    {
        string path = parsed.GetRequiredValue(Posts);
        using FileStream file = InputFiles.Open(Field, path, _tongue);
        using DemoFolder folder = DemoFolder.Make(null, _tongue);
        try
        {
            IReadOnlyList<IdentifiedRow> rows = IdentifiedRows.Read(file, Path.GetFileName(path));
            file.Position = 0;
            using SqliteRecordStore store = SqliteRecordStore.Open(folder.DataFolder, TimeProvider.System);
            ImportReport report = new RecordImporter(TimeProvider.System).Run(
                file, new ImportRequest { Kind = RecordKind.Posts, FileName = Path.GetFileName(path) }, store, null, cancellationToken);
            var posts = store.ReadPosts().ToDictionary(post => post.Sources[0].Key, StringComparer.Ordinal);
            foreach (IdentifiedRow row in rows)
            {
                if (!posts.ContainsKey(row.SourceRow))
                    throw Refused(path, row, report);
            }

            return [.. rows.Select(row => new AccessPost(row.SourceRow, posts[row.SourceRow], row.WorkText, row.Suitable?.ToHashSet(StringComparer.Ordinal)))];
        }
        catch (Exception fault) when (fault is ImportException or FormatException)
        {
            throw CommandException.Failed(Field, $"{path}: {fault.Message}");
        }
    }

    private CommandException Refused(string path, IdentifiedRow row, ImportReport report)
    {
        string reasons = string.Join("; ", report.Reasons.Take(3).Select(reason => $"{reason.Field}: {reason.Reason} ({reason.Rows})"));
        return CommandException.Failed(Field, _tongue.Say($"{path}:source_row {row.SourceRow} 没有被导入;{reasons}", $"{path}: source_row {row.SourceRow} was not imported; {reasons}"));
    }
}
