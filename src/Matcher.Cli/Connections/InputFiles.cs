using System.Text;

namespace Matcher.Cli;

/// <summary>Files that a command is given.</summary>
internal static class InputFiles
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Opens a file to read.</summary>
    /// <exception cref="CommandException">There is no such file, it is a folder, or it may not be read.</exception>
    public static FileStream Open(string field, string path, Tongue tongue)
    {
        if (Directory.Exists(path))
            throw CommandException.Failed(field, tongue.Say($"{path} 是文件夹,不是文件", $"{path} is a folder, not a file"));
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw CommandException.Failed(field, tongue.Say($"没有文件 {path}", $"there is no file {path}"));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw CommandException.Failed(field, tongue.Say($"不能读取 {path}:{fault.Message}", $"{path} cannot be read: {fault.Message}"));
        }
    }

    /// <summary>Reads a text file in UTF-8.</summary>
    /// <exception cref="CommandException">The file cannot be read, or is not UTF-8.</exception>
    public static async Task<string> ReadTextAsync(string field, string path, Tongue tongue, CancellationToken cancellationToken)
    {
        await using FileStream file = Open(field, path, tongue);
        using var reader = new StreamReader(file, Strict);
        try
        {
            return await reader.ReadToEndAsync(cancellationToken);
        }
        catch (DecoderFallbackException)
        {
            throw CommandException.Failed(field, tongue.Say($"{path} 不是 UTF-8 文本", $"{path} is not text in UTF-8"));
        }
    }
}
