namespace Matcher.Server;

// A file on its way in, kept in the data folder until the import has ended. Gone with the process, or at the next start.
internal sealed class ImportSpool : IDisposable
{
    private const string Pattern = "import-*.tmp";

    private ImportSpool(FileStream stream) => Stream = stream;

    public FileStream Stream { get; }

    public static ImportSpool Create(string dataFolder)
    {
        string path = Path.Combine(dataFolder, $"import-{Guid.NewGuid():N}.tmp");
        return new ImportSpool(new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose));
    }

    // What a process that was killed left behind.
    public static void Clear(string dataFolder)
    {
        foreach (string path in Directory.EnumerateFiles(dataFolder, Pattern))
            File.Delete(path);
    }

    public void Dispose() => Stream.Dispose();
}
