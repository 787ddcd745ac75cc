using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Matcher.Benchmarks;

/// <summary>Nanoseconds per pair: the mean over the rows of the pool and the questions of an operation.</summary>
/// <param name="rows">The parameter that says how many rows the pool has.</param>
/// <param name="questions">Questions of an operation.</param>
internal sealed class NsPerPairColumn(string rows, int questions) : IColumn
{
    public string Id => nameof(NsPerPairColumn);

    public string ColumnName => "ns/pair";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => "Mean divided by the pairs of an operation";

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, SummaryStyle.Default);

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => summary[benchmarkCase]?.ResultStatistics is { } statistics
        ? (statistics.Mean / questions / (int)benchmarkCase.Parameters[rows]).ToString("0.000", CultureInfo.InvariantCulture)
        : "?";
}
