using System.Collections.Concurrent;
using System.Diagnostics;
using Matcher.Grpc;

namespace Matcher.Benchmarks;

/// <summary>
/// What a service over many people takes: memory once it serves, the time of a shortlist of 20 over gRPC alone and while people are
/// changed one by one, how many changes a second that makes, and how long the write-ahead log grows meanwhile.
/// </summary>
internal static class ServingTimes
{
    private const int Writers = 4;

    private static readonly MethodPath Shortlist = new("/matcher.v1.ShortlistService/ShortlistCandidates");
    private static readonly MethodPath ListPosts = new("/matcher.v1.PostService/ListPosts");
    private static readonly MethodPath GetCandidate = new("/matcher.v1.CandidateService/GetCandidate");
    private static readonly MethodPath UpdateCandidate = new("/matcher.v1.CandidateService/UpdateCandidate");

    /// <summary>Measures; the folder is filled first if it is empty.</summary>
    public static async Task<int> RunAsync(string folder, int people, int shortlists = 1_000, int writingSeconds = 20)
    {
        NationStore.Fill(folder, people);
        Report.Line($"{people:N0} people, store {new FileInfo(Path.Combine(folder, "store.db")).Length / 1e6:F0} MB, {Environment.ProcessorCount} cores, load {Load()}, .NET {Environment.Version}");
        var clock = Stopwatch.StartNew();
        using var service = ServedProcess.Start("serve", "--data", folder, "--listen", "127.0.0.1:0", "--dev-key");
        var (address, key) = await service.AnnouncementAsync();
        _ = Task.WhenAll(service.Output.ReadToEndAsync(), service.Error.ReadToEndAsync());
        Report.Line($"serves after {clock.Elapsed.TotalSeconds:F1} s; resident {service.Megabytes("VmRSS"):F0} MB, peak {service.Megabytes("VmHWM"):F0} MB");
        Metadata headers = [];
        headers.Add("authorization", $"Bearer {key}");
        using var channel = GrpcChannel.ForAddress(new Uri(address), new GrpcChannelOptions { DefaultHeaders = headers });
        var posts = (await channel.UnaryAsync<V1.ListPostsRequest, V1.ListPostsResponse>(ListPosts, new V1.ListPostsRequest { PageSize = 200 })).Posts.Select(post => post.PostId).ToList();
        await ShortlistsAsync(channel, posts, shortlists / 5, CancellationToken.None);
        Print("shortlists alone", await ShortlistsAsync(channel, posts, shortlists, CancellationToken.None));
        Report.Line($"resident {service.Megabytes("VmRSS"):F0} MB");
        await WriteBesideAsync(channel, posts, folder, people, writingSeconds);
        Report.Line($"resident {service.Megabytes("VmRSS"):F0} MB, peak {service.Megabytes("VmHWM"):F0} MB");
        return 0;
    }

    private static async Task WriteBesideAsync(GrpcChannel channel, List<string> posts, string folder, int people, int seconds)
    {
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        var writes = new ConcurrentBag<double>();
        var longest = 0L;
        var writers = Enumerable.Range(0, Writers).Select(number => Task.Run(async () =>
        {
            var random = new Random(number);
            while (!end.IsCancellationRequested)
            {
                writes.Add(await ChangeAsync(channel, NationStore.IdOf(random.Next(people)), random));
                longest = Math.Max(longest, new FileInfo(Path.Combine(folder, "store.db-wal")).Length);
            }
        })).ToArray();
        var times = await ShortlistsAsync(channel, posts, int.MaxValue, end.Token);
        await Task.WhenAll(writers);
        Print("shortlists beside writes", times);
        Print("writes", [.. writes]);
        Report.Line($"{writes.Count / (double)seconds:F0} writes/s with {Writers} writers, write-ahead log at most {longest / 1e6:F1} MB");
    }

    /// <summary>Changes what somebody asks to be paid; the time of the write alone.</summary>
    private static async Task<double> ChangeAsync(GrpcChannel channel, string id, Random random)
    {
        var candidate = (await channel.UnaryAsync<V1.GetCandidateRequest, V1.GetCandidateResponse>(GetCandidate, new V1.GetCandidateRequest { CandidateId = id })).Candidate;
        candidate.Wishes ??= new V1.Wishes();
        candidate.Wishes.PayFloorYuanPerMonth = random.Next(1_000, 9_000);
        var started = Stopwatch.GetTimestamp();
        await channel.UnaryAsync<V1.UpdateCandidateRequest, V1.UpdateCandidateResponse>(UpdateCandidate, new V1.UpdateCandidateRequest { Candidate = candidate });
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static async Task<List<double>> ShortlistsAsync(GrpcChannel channel, List<string> posts, int count, CancellationToken end)
    {
        var times = new List<double>();
        for (var i = 0; i < count && !end.IsCancellationRequested; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await channel.UnaryAsync<V1.ShortlistCandidatesRequest, V1.ShortlistCandidatesResponse>(Shortlist, new V1.ShortlistCandidatesRequest { PostId = posts[i % posts.Count], PageSize = 20 });
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return times;
    }

    private static void Print(string what, List<double> times)
    {
        if (times.Count == 0)
            return;
        times.Sort();
        Report.Line($"{what}: {times.Count:N0}, p50 {times[times.Count / 2]:F2} ms, p90 {times[times.Count * 9 / 10]:F2} ms, p99 {times[times.Count * 99 / 100]:F2} ms, most {times[^1]:F1} ms");
    }

    private static string Load() => File.ReadAllText("/proc/loadavg").Split(' ')[0];
}
