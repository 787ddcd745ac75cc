namespace Matcher.Storage;

/// <summary>Keeps a second process out: an exclusive lock of the operating system on a file, gone when the process is.</summary>
internal static class WriterLock
{
    private const string FileName = "writer.lock";

    /// <exception cref="StoreException">Somebody else holds it, or the folder cannot be written.</exception>
    public static IDisposable Take(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new StoreException(StoreException.Inaccessible, path, "The folder of the store cannot be written.", inner: error);
        }
        catch (IOException error)
        {
            throw new StoreException(StoreException.InUse, path,
                "Another process has the store open. Stop it, or write through it.", isTransient: true, error);
        }
    }
}
