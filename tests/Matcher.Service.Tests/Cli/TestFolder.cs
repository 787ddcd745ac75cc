namespace Matcher.Service.Tests;

/// <summary>A folder that a test has for itself.</summary>
public sealed class TestFolder : IDisposable
{
    public string FullPath { get; } = Directory.CreateTempSubdirectory("matcher-test-").FullName;

    public string File(string name, string text)
    {
        string path = Path.Combine(FullPath, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    public string Sub(string name) => Path.Combine(FullPath, name);

    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}
