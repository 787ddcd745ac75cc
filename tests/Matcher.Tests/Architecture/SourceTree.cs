namespace Matcher.Tests;

/// <summary>The project's own files, found from where the tests run.</summary>
internal static class SourceTree
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<string> Projects { get; } = [.. Files("*.csproj").Order(StringComparer.Ordinal)];

    /// <summary>Files of src that people write, by pattern; nothing that a build leaves there.</summary>
    public static IEnumerable<string> Files(string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, "src"), pattern, SearchOption.AllDirectories).Where(path => !IsBuilt(path));

    public static string RelativePath(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static bool IsBuilt(string path) => RelativePath(path).Split('/') is var steps && (steps.Contains("obj") || steps.Contains("obj-full") || steps.Contains("bin"));

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Matcher.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("No folder above the tests holds Matcher.sln.");
    }
}
