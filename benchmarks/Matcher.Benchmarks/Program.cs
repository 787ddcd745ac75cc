using System.Globalization;
using BenchmarkDotNet.Running;
using Matcher.Benchmarks;

// "latency" prints percentiles of single queries, which means and their errors hide; "import" runs whole processes on files of every
// format; "dry" runs everything once over few posts, so that it cannot rot; everything else is BenchmarkDotNet's.
return args switch
{
    ["latency"] => SearchLatencies.Run(100_000, 21),
    ["latency", var count] => SearchLatencies.Run(int.Parse(count, CultureInfo.InvariantCulture), 21),
    ["import", .. var rest] => await ImportMeasurement.RunAsync(rest),
    ["dry"] => DryRun.Run(),
    _ => BenchmarkSwitcher.FromAssembly(typeof(SearchBenchmarks).Assembly).Run(args).Any() ? 0 : 1,
};
