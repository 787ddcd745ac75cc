using BenchmarkDotNet.Running;
using Matcher.Benchmarks;

// "latency" prints percentiles of single queries, which means and their errors hide; everything else is BenchmarkDotNet's.
if (args is ["latency", .. var rest])
    return SearchLatencies.Run(rest);
BenchmarkSwitcher.FromAssembly(typeof(SearchBenchmarks).Assembly).Run(args);
return 0;
