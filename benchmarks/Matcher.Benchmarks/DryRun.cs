using BenchmarkDotNet.Attributes;

namespace Matcher.Benchmarks;

/// <summary>Runs every benchmark once over few posts. Its times say nothing.</summary>
internal static class DryRun
{
    private const int Posts = 2_000;

    public static int Run()
    {
        var code = SearchLatencies.Run(Posts, rounds: 1);
        if (code != 0)
            return code;
        var search = new SearchBenchmarks { Posts = Posts, Query = "工程师" };
        search.Build();
        foreach (var method in typeof(SearchBenchmarks).GetMethods().Where(method => method.IsDefined(typeof(BenchmarkAttribute), inherit: true)))
            Report.Line($"{method.Name}: {method.Invoke(search, [])}");
        search.Delete();
        return ImportMeasurement.RunAsync(["500", "1"]).GetAwaiter().GetResult();
    }
}
