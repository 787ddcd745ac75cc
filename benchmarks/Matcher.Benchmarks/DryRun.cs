using BenchmarkDotNet.Attributes;
using Matcher.Simulation;

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
        Run(search);
        search.Delete();
        var scans = new PoolScanBenchmarks { People = Posts };
        scans.Make();
        Run(scans);
        PoolTimes.Run(Posts);
        FairTimes.Run(5, 300, 300);
        TableTimes.Run([300]);
        RecommendTimes.Run(Posts, areReal: false);
        DryRows();
        StartTimes.DryAsync(Posts).GetAwaiter().GetResult();
        RankingTrial.Run(others: null, trees: 25, isDry: true);
        TrainingTimes.Run(Posts, "tables");
        DryReadable();
#if MATCHER_ENGINES_FULL
        DryMlNet();
#endif
        DryServing();
        return ImportMeasurement.RunAsync(["500", "1"]).GetAwaiter().GetResult();
    }

    private static void Run<T>(T benchmarks)
    {
        foreach (var method in typeof(T).GetMethods().Where(method => method.IsDefined(typeof(BenchmarkAttribute), inherit: true)))
            Report.Line($"{method.Name}: {method.Invoke(benchmarks, [])}");
    }

    private static void DryServing()
    {
        var folder = Directory.CreateTempSubdirectory("matcher-serving-");
        ServingTimes.RunAsync(folder.FullName, Posts, shortlists: 20, writingSeconds: 1).GetAwaiter().GetResult();
        CounsellorTimes.RunAsync(folder.FullName, Posts, 400, rounds: 20).GetAwaiter().GetResult();
        folder.Delete(recursive: true);
    }

    private static void DryReadable()
    {
        var folder = Directory.CreateTempSubdirectory("matcher-readable-");
        var settings = new PopulationSettings { Candidates = 500, Posts = 100, Seed = 1, OraclePairs = 15_000 };
        PopulationWriter.Write(PopulationGenerator.Generate(settings), folder.FullName);
        ReadableComparison.Run(folder.FullName, [1]);
        folder.Delete(recursive: true);
    }

    private static void DryRows()
    {
        var file = Path.GetTempFileName();
        RowsFile.Write(Posts, file);
        File.Delete(file);
    }
#if MATCHER_ENGINES_FULL

    private static void DryMlNet()
    {
        var scores = new MlNetBenchmarks { People = Posts };
        scores.Make();
        Run(scores);
        MlNetScoring.Run(Posts);
        TrainingTimes.Run(Posts, "mlnet");
    }
#endif
}
