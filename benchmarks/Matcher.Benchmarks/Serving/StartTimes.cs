using System.Diagnostics;
using Matcher.Matching;
using Matcher.Storage;

namespace Matcher.Benchmarks;

/// <summary>
/// How a service over many people starts: the pool of people from the store and from its image inside one process, then whole services
/// without and with the image, and what a person takes in resident memory against the same service without people.
/// </summary>
/// <remarks>
/// Files are in the page cache: the store has just been written or read. Not measured: a start from a cold disk.
/// </remarks>
internal static class StartTimes
{
    private const int Rounds = 3;

    // Above it one round takes minutes.
    private const int ManyPeople = 200_000;

    /// <summary>Measures; folders are filled first if they are empty.</summary>
    public static async Task<int> RunAsync(string folder, int people)
    {
        var (full, empty) = (Path.Combine(folder, "people"), Path.Combine(folder, "nobody"));
        var clock = Stopwatch.StartNew();
        NationStore.Fill(full, people);
        NationStore.Fill(empty, 0);
        Report.Line($"{people:N0} people, store {Megabytes(full, "store.db"):F0} MB, ready after {clock.Elapsed.TotalSeconds:F1} s; {Environment.ProcessorCount} cores, load {Load()}, .NET {Environment.Version}");
        Pools(full, people);
        var without = await ServeAsync("no people", empty, people: 0, resident: 0);
        File.Delete(Image(full));
        await ServeAsync("from the store", full, people, without);
        await ServeAsync("from the image", full, people, without);
        return 0;
    }

    /// <summary>A run over few people in a folder that is deleted.</summary>
    public static async Task<int> DryAsync(int people)
    {
        var folder = Directory.CreateTempSubdirectory("matcher-start-");
        try
        {
            return await RunAsync(folder.FullName, people);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Reading and building the pool against reading its image; the quickest of some rounds.</summary>
    private static void Pools(string folder, int people)
    {
        using var store = SqliteRecordStore.Open(folder, TimeProvider.System);
        var (built, saved, loaded) = (TimeSpan.MaxValue, TimeSpan.MaxValue, TimeSpan.MaxValue);
        var (size, path, rounds) = (default(PoolSize), Image(folder), people > ManyPeople ? 1 : Rounds);
        for (var round = 0; round < rounds; round++)
        {
            using (var fromStore = Build(store, null))
            {
                built = Least(built, fromStore.PoolStart.Took);
                var started = Stopwatch.GetTimestamp();
                fromStore.SavePool(store, path, CancellationToken.None);
                saved = Least(saved, Stopwatch.GetElapsedTime(started));
            }

            using var fromImage = Build(store, path);
            if (!fromImage.PoolStart.IsFromImage)
                throw new InvalidOperationException($"The image was refused: {fromImage.PoolStart.Refusal?.Message}");
            loaded = Least(loaded, fromImage.PoolStart.Took);
            size = fromImage.PoolSize;
        }

        Report.Line($"pool: {size.Rows:N0} rows of {(double)size.Bytes / size.Rows:F1} bytes; quickest of {rounds} rounds, load {Load()}");
        Report.Line($"  read and built from the store in {built.TotalSeconds:F2} s, saved in {saved.TotalSeconds:F2} s ({Megabytes(folder, "candidates.pool"):F1} MB), read from its image in {loaded.TotalSeconds:F3} s: {built / loaded:F0} times as fast");
    }

    private static MatchSnapshot Build(SqliteRecordStore store, string? image) =>
        MatchSnapshot.Build(store, CandidateCrowd.Model, RuleSet.Shipped, new MatchSettings(), CandidateCrowd.Day, image, CancellationToken.None);

    /// <summary>Starts a service as people do; its resident bytes.</summary>
    private static async Task<double> ServeAsync(string name, string folder, int people, double resident)
    {
        var clock = Stopwatch.StartNew();
        using var service = ServedProcess.Start("serve", "--data", folder, "--listen", "127.0.0.1:0", "--dev-key");
        var pool = await PoolLineAsync(service);
        var seconds = clock.Elapsed.TotalSeconds;
        _ = Task.WhenAll(service.Output.ReadToEndAsync(), service.Error.ReadToEndAsync());
        var now = service.Megabytes("VmRSS") * 1e6;
        var each = people == 0 ? "" : $", {(now - resident) / people:F0} bytes a person beyond a service without people";
        Report.Line($"{name}: serves after {seconds:F1} s, resident {now / 1e6:F0} MB, peak {service.Megabytes("VmHWM"):F0} MB{each}; load {Load()}");
        Report.Line($"  {pool}");
        return now;
    }

    /// <summary>Waits until the service has said where it listens, and what its log says of the pool.</summary>
    private static async Task<string> PoolLineAsync(ServedProcess service)
    {
        var (pool, isServing) = ("", false);
        while ((pool.Length == 0 || !isServing) && await service.Output.ReadLineAsync() is { } line)
        {
            isServing |= line.Contains("throw-away admin key: ", StringComparison.Ordinal);
            if (line.IndexOf("Pool of ", StringComparison.Ordinal) is >= 0 and var at)
                pool = line[at..];
        }

        return isServing ? pool : throw new InvalidOperationException($"The service did not start: {await service.Error.ReadToEndAsync()}");
    }

    private static string Image(string folder) => Path.Combine(folder, "candidates.pool");

    private static TimeSpan Least(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private static double Megabytes(string folder, string file) => new FileInfo(Path.Combine(folder, file)).Length / 1e6;

    private static string Load() => File.ReadAllText("/proc/loadavg").Split(' ')[0];
}
