using System.Globalization;
using BenchmarkDotNet.Running;
using Matcher.Benchmarks;

// "latency" prints percentiles of single queries, which means and their errors hide; "import" runs whole processes on files of every
// format, "serving" a service over a folder with many people; "mlnet" compares the scan of a pool with ML.NET, and "rows" writes pairs for xgboost_predict.py;
// "explain" prints how long a counsellor's questions take beside an empty call;
// "reading" judges the reading of texts by annotations, "unknown" counts what is unknown of posts before and after it, "relevance" judges that
// of titles on groups set aside, beside character n-grams;
// "readable" compares the readable model with forests of many leaves on a folder of pairs; "dry" runs everything once
// over little, so that it cannot rot; everything else is BenchmarkDotNet's.
return args switch
{
    ["latency"] => SearchLatencies.Run(100_000, 21),
    ["latency", var count] => SearchLatencies.Run(int.Parse(count, CultureInfo.InvariantCulture), 21),
    ["pool", var plot, .. var people] => PoolScaling.Run(plot, [.. people.Select(count => int.Parse(count, CultureInfo.InvariantCulture))]),
    ["import", .. var rest] => await ImportMeasurement.RunAsync(rest),
    ["reading", var annotations] => ReadingTrial.Run(annotations),
    ["reading", var annotations, var half and ("odd" or "even")] => ReadingTrial.Run(annotations, half),
    ["fair", var posts, var people, var best] => FairTimes.Run(
        int.Parse(posts, CultureInfo.InvariantCulture), int.Parse(people, CultureInfo.InvariantCulture), int.Parse(best, CultureInfo.InvariantCulture)),
    ["serving", var folder, var people] => await ServingTimes.RunAsync(folder, int.Parse(people, CultureInfo.InvariantCulture)),
    ["explain", var folder, var people, var posts] => await CounsellorTimes.RunAsync(
        folder, int.Parse(people, CultureInfo.InvariantCulture), int.Parse(posts, CultureInfo.InvariantCulture)),
    ["explain", var folder, var people, var posts, var rounds] => await CounsellorTimes.RunAsync(
        folder, int.Parse(people, CultureInfo.InvariantCulture), int.Parse(posts, CultureInfo.InvariantCulture), int.Parse(rounds, CultureInfo.InvariantCulture)),
    ["start", var people] => await StartTimes.DryAsync(int.Parse(people, CultureInfo.InvariantCulture)),
    ["start", var people, var folder] => await StartTimes.RunAsync(folder, int.Parse(people, CultureInfo.InvariantCulture)),
    ["rows", var count, var file] => RowsFile.Write(int.Parse(count, CultureInfo.InvariantCulture), file),
#if MATCHER_ENGINES_FULL
    ["mlnet"] => MlNetScoring.Run(1_000_000),
    ["mlnet", var people] => MlNetScoring.Run(int.Parse(people, CultureInfo.InvariantCulture)),
    ["mlnet", var people, var trees] => MlNetScoring.Run(int.Parse(people, CultureInfo.InvariantCulture), int.Parse(trees, CultureInfo.InvariantCulture)),
#else
    ["mlnet", ..] => throw new NotSupportedException("ML.NET is part of the full engines: build with MatcherEngines=full."),
#endif
    ["recommend", var posts, var kind and ("real" or "simulated")] => RecommendTimes.Run(int.Parse(posts, CultureInfo.InvariantCulture), kind == "real"),
    ["tables", .. var people] => TableTimes.Run([.. people.Select(count => int.Parse(count, CultureInfo.InvariantCulture))]),
    ["ltr"] => RankingTrial.Run(others: null),
    ["ltr", var others] => RankingTrial.Run(others),
    ["train", var rows] => TrainingTimes.Run(int.Parse(rows, CultureInfo.InvariantCulture), "tables"),
    ["train", var rows, var trainer] => TrainingTimes.Run(int.Parse(rows, CultureInfo.InvariantCulture), trainer),
    ["readable", var folder] => ReadableComparison.Run(folder, [1]),
    ["readable", var folder, .. var seeds] => ReadableComparison.Run(folder, [.. seeds.Select(seed => ulong.Parse(seed, CultureInfo.InvariantCulture))]),
    ["unknown", .. var files] => UnknownTrial.Run(files),
    ["relevance"] => RelevanceTrial.Run(null),
    ["relevance", var groups] => RelevanceTrial.Run(groups),
    ["dry"] => DryRun.Run(),
    _ => BenchmarkSwitcher.FromAssembly(typeof(SearchBenchmarks).Assembly).Run(args).Any() ? 0 : 1,
};
