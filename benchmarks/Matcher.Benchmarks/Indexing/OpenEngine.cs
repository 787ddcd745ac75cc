using System.Diagnostics;
using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Benchmarks;

/// <summary>An engine that was filled, closed and opened again, with what that took.</summary>
internal sealed record OpenEngine(string Name, string Folder, IPostIndex Index, double BuildSeconds, double OpenSeconds, long FileBytes, long MemoryBytes) : IDisposable
{
    /// <summary>Builds twice and measures the second time, so that no engine is measured while its code is compiled.</summary>
    public static OpenEngine Fill(MeasuredEngine engine, IReadOnlyList<Post> posts, string folder)
    {
        using (var warm = engine.Open(Path.Combine(folder, "warm")))
            warm.Rebuild(posts.Take(2_000), 1, CancellationToken.None);
        var path = Path.Combine(folder, engine.Name);
        double build;
        using (var built = engine.Open(path))
        {
            var started = Stopwatch.GetTimestamp();
            built.Rebuild(posts, 1, CancellationToken.None);
            build = Stopwatch.GetElapsedTime(started).TotalSeconds;
        }
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var opening = Stopwatch.GetTimestamp();
        var index = engine.Open(path);
        var open = Stopwatch.GetElapsedTime(opening).TotalSeconds;
        // What an engine reads on its first search stays as well.
        index.Search(new PostQuery { Text = "工程师", Facets = [.. Enum.GetValues<PostFacet>()] }, CancellationToken.None);
        var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
        var files = new DirectoryInfo(path).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
        return new(engine.Name, path, index, build, open, files, memory);
    }

    public void Dispose() => Index.Dispose();
}
