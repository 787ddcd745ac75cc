using System.Diagnostics;
using Matcher.Learning;
#if MATCHER_ENGINES_FULL
using Matcher.Learning.MlNet;
#endif
using Matcher.Matching;

namespace Matcher.Benchmarks;

/// <summary>
/// How long does a trainer take for so many drawn rows of the product's features, and in how much memory? The grade follows from a few bins
/// and noise. Making the rows is not timed; the memory is the whole process's.
/// </summary>
internal static class TrainingTimes
{
    private const int Judged = 100_000;

    private static readonly ITableTrainer[] Trainers =
    [
        new OneSplitTrainer(),
#if MATCHER_ENGINES_FULL
        new FastTreeTrainer(),
        new GamTrainer(),
#endif
    ];

    public static int Run(int rows, string trainer)
    {
        var chosen = Array.Find(Trainers, known => known.Name == trainer)
            ?? throw new ArgumentException($"'{trainer}' was given; this build has {string.Join(", ", Trainers.Select(known => known.Name))}.", nameof(trainer));
        var set = Draw(rows, 1);
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var before = process.WorkingSet64;
        var settings = new TrainerSettings { Trees = 300, LearningRate = 0.2, Threads = Environment.ProcessorCount };
        var (cpu, started) = (process.TotalProcessorTime, Stopwatch.GetTimestamp());
        var tables = chosen.Train(set, settings, CancellationToken.None);
        var took = Stopwatch.GetElapsedTime(started).TotalSeconds;
        process.Refresh();
        Report.Line($"{tables.Trainer}");
        Report.Line($"{rows} rows x {set.Features.Count} features: {took:0.0} s, of processors {(process.TotalProcessorTime - cpu).TotalSeconds:0.0} s with {settings.Threads} threads; working set before {before / 1e6:0} MB, at most {process.PeakWorkingSet64 / 1e6:0} MB");
        var judged = Draw(Judged, 2);
        var bins = new byte[judged.Features.Count];
        var squares = 0.0;
        for (var row = 0; row < judged.Rows; row++)
        {
            for (var feature = 0; feature < bins.Length; feature++)
                bins[feature] = judged.Bins(feature)[row];
            squares += Math.Pow(tables.Score(bins) - judged.Grades[row], 2);
        }

        Report.Line($"root mean square error on {Judged} other rows {Math.Sqrt(squares / Judged):0.00000}");
        return 0;
    }

    private static TrainingSet Draw(int rows, int seed)
    {
        var (random, features) = (new Random(seed), Features.Catalogue.Features);
        byte[][] columns = [.. features.Select(_ => new byte[rows])];
        var grades = new float[rows];
        for (var row = 0; row < rows; row++)
        {
            var sum = 0.0;
            for (var feature = 0; feature < columns.Length; feature++)
            {
                var bin = random.Next(features[feature].Bins.Count);
                columns[feature][row] = (byte)bin;
                sum += (double)bin / features[feature].Bins.Count / (1 + feature);
            }

            grades[row] = (float)Math.Clamp((sum / 2) + random.NextDouble(), 0, TrainingSet.HighestGrade);
        }

        int[] groups = [.. Enumerable.Range(0, rows).Select(row => row / 100)];
        return new([.. features.Select(feature => new BinnedFeature(feature.Name, feature.Bins.Count, feature.Direction))], columns, grades, [.. grades.Select(_ => 1f)], groups, groups);
    }
}
