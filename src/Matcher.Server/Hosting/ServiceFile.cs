using System.Text.Json;

namespace Matcher.Server;

// Tells other programs on this machine where the service of a data folder listens. There while it runs.
internal sealed class ServiceFile : IDisposable
{
    private const string FileName = "service.json";

    private readonly string _path;

    private ServiceFile(string path) => _path = path;

    public static ServiceFile Write(string dataFolder, Uri address, DateTimeOffset startedAt)
    {
        string path = Path.Combine(dataFolder, FileName);
        string unfinished = path + ".new";
        File.WriteAllText(unfinished, JsonSerializer.Serialize(new { address = address.ToString(), processId = Environment.ProcessId, startedAt }));
        // Moved into place whole, so that nobody reads half of it.
        File.Move(unfinished, path, overwrite: true);
        return new ServiceFile(path);
    }

    public void Dispose() => File.Delete(_path);
}
