using System.CommandLine;

namespace Matcher.Cli;

/// <summary>The options of commands that can also write their list as a table for spreadsheets.</summary>
internal sealed class CsvOptions
{
    private readonly Session _session;
    private readonly Option<string?> _path;
    private readonly Option<bool> _force;

    public CsvOptions(Session session, string name, string description)
    {
        Tongue tongue = session.Tongue;
        _session = session;
        _path = new Option<string?>(name) { Description = description, HelpName = "FILE" };
        _path.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && string.IsNullOrWhiteSpace(result.Tokens[0].Value))
                result.AddError(tongue.Say($"{name}:文件名为空", $"{name}: the file name is empty"));
        });
        _force = new Option<bool>("--force") { Description = tongue.Say($"替换 {name} 已有的文件", $"Replace the file of {name} if it is there"), Arity = ArgumentArity.Zero };
    }

    /// <summary>The list of a page.</summary>
    public static CsvOptions OfList(Session session) =>
        new(session, "--csv", session.Tongue.Say("把本页列出的各行另存为 CSV(可用 Excel 打开)", "Also write the rows of the page as CSV, for a spreadsheet"));

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_path);
        command.Options.Add(_force);
    }

    /// <summary>The name of the option.</summary>
    public string Name => _path.Name;

    /// <summary>Whether a file was asked for.</summary>
    public bool IsAsked(ParseResult parsed) => parsed.GetValue(_path) is not null;

    /// <summary>Begins the file that was asked for, before a service is started or asked; null if none was.</summary>
    /// <param name="parsed">The arguments.</param>
    /// <param name="input">The file that the command reads, which must not be written; null if it reads none.</param>
    /// <exception cref="CommandException">The file cannot be written there.</exception>
    public CsvFile? Begin(ParseResult parsed, string? input = null)
    {
        bool mayReplace = parsed.GetValue(_force);
        if (parsed.GetValue(_path) is not { } path)
            return mayReplace ? throw CommandException.Usage("--force", _session.Tongue.Say($"只用于 {Name}", $"goes with {Name}")) : null;
        if (input is not null && Path.GetFullPath(input) == Path.GetFullPath(path))
            throw CommandException.Usage(Name, _session.Tongue.Say("就是要导入的文件", "is the file to be imported"));
        return CsvFile.Begin(Name, path, mayReplace, _session.Tongue);
    }

    /// <summary>Writes a table to the file, if there is one, and says so on the error output, away from the answer.</summary>
    /// <exception cref="CommandException">The file cannot be written.</exception>
    public void Write(CsvFile? file, Func<CsvTable> table)
    {
        if (file is null)
            return;
        file.Write(table());
        Finish(file);
    }

    /// <summary>Puts the file in its place and says so.</summary>
    /// <exception cref="CommandException">The file cannot be written.</exception>
    public void Finish(CsvFile file)
    {
        file.Finish();
        _session.Terminal.Error.WriteLine(file.Line());
    }
}
