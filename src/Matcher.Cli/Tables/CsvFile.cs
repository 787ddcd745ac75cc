using System.Text;

namespace Matcher.Cli;

/// <summary>A table being written: UTF-8 with a byte order mark, lines end in CR LF. The file appears whole or not at all.</summary>
internal sealed class CsvFile : IDisposable
{
    private readonly string _option;
    private readonly string _path;
    private readonly bool _mayReplace;
    private readonly Tongue _tongue;
    private readonly StreamWriter _writer;

    private CsvFile(string option, string path, bool mayReplace, Tongue tongue, StreamWriter writer) =>
        (_option, _path, _mayReplace, _tongue, _writer) = (option, path, mayReplace, tongue, writer);

    /// <summary>Rows written, the headers not counted.</summary>
    public long Rows { get; private set; }

    private string Unfinished => _path + ".unfinished";

    /// <summary>Begins a file.</summary>
    /// <exception cref="CommandException">The path is a folder, is taken and must not be replaced, or cannot be written.</exception>
    public static CsvFile Begin(string option, string path, bool mayReplace, Tongue tongue)
    {
        string full = Path.GetFullPath(path);
        if (Directory.Exists(full) || Path.EndsInDirectorySeparator(full))
            throw CommandException.Failed(option, tongue.Say($"{full} 是文件夹,不是文件", $"{full} is a folder, not a file"));
        if (File.Exists(full) && !mayReplace)
            throw CommandException.Failed(option, Taken(full, tongue));
        try
        {
            return new CsvFile(option, full, mayReplace, tongue, new StreamWriter(full + ".unfinished", append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)) { NewLine = "\r\n" });
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw CommandException.Failed(option, NotWritten(full, fault, tongue));
        }
    }

    /// <summary>Writes a table.</summary>
    /// <exception cref="CommandException">The file cannot be written.</exception>
    public void Write(CsvTable table)
    {
        WriteLine([.. table.Headers]);
        foreach (CsvCell[] row in table.Rows)
            Write(row);
    }

    /// <summary>Writes the headers, or what is no row.</summary>
    /// <exception cref="CommandException">The file cannot be written.</exception>
    public void WriteLine(params IEnumerable<CsvCell> cells) => Try(() => _writer.WriteLine(string.Join(',', cells)));

    /// <summary>Writes a row.</summary>
    /// <exception cref="CommandException">The file cannot be written.</exception>
    public void Write(params CsvCell[] row)
    {
        WriteLine(row);
        Rows++;
    }

    /// <summary>Puts the whole file in its place.</summary>
    /// <exception cref="CommandException">The path was taken meanwhile, or cannot be written.</exception>
    public void Finish() => Try(() =>
    {
        _writer.Dispose();
        if (!_mayReplace && File.Exists(_path))
            throw CommandException.Failed(_option, Taken(_path, _tongue));
        File.Move(Unfinished, _path, _mayReplace);
    });

    /// <summary>How much was written where, for the user.</summary>
    public string Line() => _tongue.Say($"已写入 {Layout.Count(Rows)} 行:{_path}", $"{Layout.Count(Rows)} rows written to {_path}");

    /// <summary>Leaves nothing behind of a file that was not finished.</summary>
    public void Dispose()
    {
        try
        {
            _writer.Dispose();
            File.Delete(Unfinished);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // What went wrong with the file has been said already.
        }
    }

    private void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw CommandException.Failed(_option, NotWritten(_path, fault, _tongue));
        }
    }

    private static string Taken(string path, Tongue tongue) => tongue.Say($"{path} 已经存在;用 --force 替换", $"{path} exists already; --force replaces it");

    private static string NotWritten(string path, Exception fault, Tongue tongue) => tongue.Say($"不能写入 {path}:{fault.Message}", $"{path} cannot be written: {fault.Message}");
}
