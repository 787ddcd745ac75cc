using System.Diagnostics;
using Matcher.Grpc;

namespace Matcher.Benchmarks;

/// <summary>
/// What a counsellor's questions take over gRPC on a service with many people and posts, each beside an empty call (the health check)
/// in the same round: about another random person in every round, and another post in every question. One caller; nothing is written meanwhile. A question of a new kind is a
/// line of <see cref="Questions"/>.
/// </summary>
/// <remarks>On a machine that others use too, the service's processor time tells more than the clock; it has all threads in it, those that collect garbage or compile too.</remarks>
internal static class CounsellorTimes
{
    private const int PostPages = 5;
    private const int PostsOfAPage = 1_000;

    private static readonly MethodPath ListPosts = new("/matcher.v1.PostService/ListPosts");
    private static readonly MethodPath RecommendPosts = new("/matcher.v1.RecommendationService/RecommendPosts");
    private static readonly MethodPath ExplainMatch = new("/matcher.v1.ExplanationService/ExplainMatch");
    private static readonly MethodPath ExplainAbsence = new("/matcher.v1.ExplanationService/ExplainAbsence");
    private static readonly MethodPath SuggestChanges = new("/matcher.v1.ChangeService/SuggestChanges");
    private static readonly MethodPath SuggestPostChanges = new("/matcher.v1.ChangeService/SuggestPostChanges");
    private static readonly MethodPath CreatePlan = new("/matcher.v1.PlanService/CreatePlan");

    private static readonly CounsellorQuestion[] Questions =
    [
        new("explain", 5, async (channel, post, person) =>
        {
            var answer = await channel.UnaryAsync<V1.ExplainMatchRequest, V1.ExplainMatchResponse>(ExplainMatch, new V1.ExplainMatchRequest { PostId = post, CandidateId = person });
            return answer.Blocked ? "blocked" : "open";
        }),
        new("why not", 10, WhyNotAsync),
        // What the person means to every post is worked out with the list and lies ready then.
        new("why not, after the list", 10, WhyNotAsync, (channel, person) =>
            channel.UnaryAsync<V1.RecommendPostsRequest, V1.RecommendPostsResponse>(RecommendPosts, new V1.RecommendPostsRequest { CandidateId = person })),
        new("what would help", 100, async (channel, _, person) =>
        {
            await channel.UnaryAsync<V1.SuggestChangesRequest, V1.SuggestChangesResponse>(SuggestChanges, new V1.SuggestChangesRequest { CandidateId = person });
            return "every post";
        }),
        new("what would help, pair", 100, async (channel, post, person) =>
        {
            var answer = await channel.UnaryAsync<V1.SuggestChangesRequest, V1.SuggestChangesResponse>(SuggestChanges, new V1.SuggestChangesRequest { PostId = post, CandidateId = person });
            return answer.InReach > 0 ? "open" : "blocked";
        }),
        new("what would help, post", 100, async (channel, post, _) =>
        {
            await channel.UnaryAsync<V1.SuggestPostChangesRequest, V1.SuggestPostChangesResponse>(SuggestPostChanges, new V1.SuggestPostChangesRequest { PostId = post });
            return "everybody";
        }),
        // Worked out as for keeping, and not kept, so that the store stays as it is.
        new("full plan", 200, async (channel, _, person) =>
        {
            var answer = await channel.UnaryAsync<V1.CreatePlanRequest, V1.CreatePlanResponse>(
                CreatePlan, new V1.CreatePlanRequest { Plan = new V1.Plan { CandidateId = person, Situation = new V1.Situation { WantsTraining = true } }, ValidateOnly = true });
            return answer.Plan.Content.OneThreeOne.Courses.Count > 0 ? "with courses" : "without courses";
        }),
    ];

    /// <summary>Measures; the folder is filled first if it is empty.</summary>
    public static async Task<int> RunAsync(string folder, int people, int posts, int rounds = 2_000)
    {
        NationStore.Fill(folder, people, posts);
        Report.Line($"{people:N0} people, {posts:N0} posts, {rounds:N0} rounds, {Environment.ProcessorCount} cores, load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}, .NET {Environment.Version}");
        using var service = ServedProcess.Start("serve", "--data", folder, "--listen", "127.0.0.1:0", "--dev-key");
        var (address, key) = await service.AnnouncementAsync();
        _ = Task.WhenAll(service.Output.ReadToEndAsync(), service.Error.ReadToEndAsync());
        Metadata headers = [];
        headers.Add("authorization", $"Bearer {key}");
        using var channel = GrpcChannel.ForAddress(new Uri(address), new GrpcChannelOptions { DefaultHeaders = headers });
        var ids = await PostsAsync(channel);
        await MeasureAsync(service, channel, ids, people, Math.Max(rounds / 5, 1), seed: 1);
        Print(await MeasureAsync(service, channel, ids, people, rounds, seed: 2));
        Report.Line($"resident {service.Megabytes("VmRSS"):F0} MB, peak {service.Megabytes("VmHWM"):F0} MB");
        return 0;
    }

    private static async Task<string> WhyNotAsync(GrpcChannel channel, string post, string person)
    {
        var answer = await channel.UnaryAsync<V1.ExplainAbsenceRequest, V1.ExplainAbsenceResponse>(ExplainAbsence, new V1.ExplainAbsenceRequest { PostId = post, CandidateId = person });
        return answer.Reason == V1.AbsenceReason.Blocked ? "blocked" : "ranked";
    }

    private static async Task<List<string>> PostsAsync(GrpcChannel channel)
    {
        var ids = new List<string>();
        var request = new V1.ListPostsRequest { PageSize = PostsOfAPage };
        for (var page = 0; page < PostPages && (page == 0 || request.PageToken.Length > 0); page++)
        {
            var answer = await channel.UnaryAsync<V1.ListPostsRequest, V1.ListPostsResponse>(ListPosts, request);
            ids.AddRange(answer.Posts.Select(post => post.PostId));
            request.PageToken = answer.NextPageToken;
        }

        return ids;
    }

    private static async Task<(List<double> Empty, List<(int Question, string Kind, double Ms, double BusyMs)> Asked)> MeasureAsync(
        ServedProcess service, GrpcChannel channel, List<string> posts, int people, int rounds, int seed)
    {
        var random = new Random(seed);
        var (empty, asked) = (new List<double>(), new List<(int, string, double, double)>());
        for (var round = 0; round < rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            await channel.CheckHealthAsync("");
            empty.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            var person = NationStore.IdOf(random.Next(people));
            for (var question = 0; question < Questions.Length; question++)
            {
                var post = posts[random.Next(posts.Count)];
                if (Questions[question].BeforeAsync is { } before)
                    await before(channel, person);
                var busy = service.ProcessorSeconds;
                started = Stopwatch.GetTimestamp();
                var kind = await Questions[question].AskAsync(channel, post, person);
                var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
                asked.Add((question, kind, took, (service.ProcessorSeconds - busy) * 1_000));
            }
        }

        return (empty, asked);
    }

    private static void Print((List<double> Empty, List<(int Question, string Kind, double Ms, double BusyMs)> Asked) times)
    {
        var (none, rare) = (At(times.Empty, 50), At(times.Empty, 99));
        Report.Line($"{"empty call",-34} {times.Empty.Count,6:N0}, p50 {none:F2} ms, p99 {rare:F2} ms");
        for (var question = 0; question < Questions.Length; question++)
        {
            var own = times.Asked.Where(one => one.Question == question).ToList();
            Print(Questions[question].Name, own, none, rare, Questions[question].MostMs);
            foreach (var kind in own.GroupBy(one => one.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal))
                Print($"  {Questions[question].Name}, {kind.Key}", [.. kind], none, rare, Questions[question].MostMs);
        }
    }

    private static void Print(string name, List<(int Question, string Kind, double Ms, double BusyMs)> asked, double none, double rare, double most)
    {
        var ms = asked.ConvertAll(one => one.Ms);
        var (half, tail) = (At(ms, 50), At(ms, 99));
        Report.Line($"{name,-34} {ms.Count,6:N0}, p50 {half:F2} ms ({half / none:F1} empty calls), p99 {tail:F2} ms ({tail / rare:F1}), {(tail < most ? "within" : "ABOVE")} {most} ms; processor time mean {asked.Average(one => one.BusyMs):F2} ms");
    }

    private static double At(List<double> ms, int percent)
    {
        var sorted = ms.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, sorted.Count * percent / 100)];
    }
}
