using Matcher.Storage;

namespace Matcher.Tests;

/// <summary>A folder of its own for each test, deleted afterwards.</summary>
internal sealed class StoreFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("matcher-store-").FullName;

    public string Database => System.IO.Path.Combine(Path, "store.db");

    public SqliteRecordStore Open() => SqliteRecordStore.Open(Path, TimeProvider.System);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
