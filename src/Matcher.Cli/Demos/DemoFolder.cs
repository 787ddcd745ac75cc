namespace Matcher.Cli;

/// <summary>The demo's data folder: made for it and deleted after it, unless its user wants to keep it.</summary>
internal sealed class DemoFolder : IDisposable
{
    private DemoFolder(string path, bool isKept)
    {
        DataFolder = path;
        IsKept = isKept;
    }

    /// <summary>The folder.</summary>
    public string DataFolder { get; }

    /// <summary>Whether it outlives the demo.</summary>
    public bool IsKept { get; }

    /// <summary>Makes the folder: the one to keep, or a temporary one if none is named.</summary>
    /// <exception cref="CommandException">The folder to keep holds something already.</exception>
    public static DemoFolder Make(string? keep, Tongue tongue)
    {
        if (keep is null)
            return new DemoFolder(Directory.CreateTempSubdirectory("matcher-demo-").FullName, isKept: false);
        string folder = Path.GetFullPath(keep);
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            throw CommandException.Failed("--keep", tongue.Say($"{folder} 已存在且不为空;请给新文件夹", $"{folder} exists and is not empty; give a new folder"));
        return new DemoFolder(folder, isKept: true);
    }

    public void Dispose()
    {
        if (!IsKept && Directory.Exists(DataFolder))
            Directory.Delete(DataFolder, recursive: true);
    }
}
