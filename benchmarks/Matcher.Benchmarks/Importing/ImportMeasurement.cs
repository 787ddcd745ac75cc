using System.Diagnostics;
using System.Globalization;

namespace Matcher.Benchmarks;

/// <summary>
/// How fast files of each format come in and how much memory that takes, as a user sees it: `matcher import posts` against
/// `matcher serve`, over gRPC, until the report is there, which means stored, searchable and matchable. The clock includes the start
/// of the command; the service's processor time beside it says what a busy machine hides. Not measured: other calls beside the import.
/// </summary>
internal static class ImportMeasurement
{
    /// <summary>Arguments: number of rows (100,000), number of runs (2), formats (all).</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var rows = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
        var runs = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 2;
        var formats = args.Length > 2 ? args[2..] : ImportFiles.Formats;
        if (SharedPosts.Read() is null)
        {
            Console.Error.WriteLine("The lists in ../shared/data/posts are needed.");
            return 1;
        }
        Report.Line($"{rows:N0} rows, {runs} runs each, {Environment.ProcessorCount} cores, load {Load()}, .NET {Environment.Version}");
        Report.Line($"{"format",-8} {"rows",9} {"file MB",8} {"seconds",8} {"rows/s",8} {"CPU s",6} {"service MB: start",18} {"peak",6} {"after",6} {"client peak",12} {"load",6}");
        var folder = Directory.CreateTempSubdirectory("matcher-import-");
        try
        {
            foreach (var format in formats)
            {
                var path = ImportFiles.Write(folder.FullName, format, rows);
                for (var run = 0; run < runs; run++)
                    await MeasureAsync(path, format, format == "xls" ? Math.Min(rows, ImportFiles.MaxXlsRows) : rows, folder.FullName);
                File.Delete(path);
            }
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(string path, string format, int rows, string folder)
    {
        var data = Path.Combine(folder, "data");
        try
        {
            using var service = ServedProcess.Start("serve", "--data", data, "--listen", "127.0.0.1:0", "--dev-key");
            var (address, key) = await service.AnnouncementAsync();
            _ = Task.WhenAll(service.Output.ReadToEndAsync(), service.Error.ReadToEndAsync());
            var atRest = service.Megabytes("VmRSS");
            var processor = service.ProcessorSeconds;
            var started = Stopwatch.GetTimestamp();
            using var client = ServedProcess.Start("import", "posts", path, "--server", address, "--key", key, "--json");
            var (output, error) = (client.Output.ReadToEndAsync(), client.Error.ReadToEndAsync());
            var (exitCode, peak) = await client.WatchAsync();
            var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            if (exitCode != 0)
                throw new InvalidOperationException($"The import failed: {await error} {await output}");
            Report.Line($"{format,-8} {rows,9:N0} {new FileInfo(path).Length / 1e6,8:F1} {seconds,8:F1} {rows / seconds,8:N0} {service.ProcessorSeconds - processor,6:F1} {atRest,18:F0} {service.Megabytes("VmHWM"),6:F0} {service.Megabytes("VmRSS"),6:F0} {peak,12:F0} {Load(),6}");
        }
        finally
        {
            if (Directory.Exists(data))
                Directory.Delete(data, recursive: true);
        }
    }

    private static string Load() => File.ReadAllText("/proc/loadavg").Split(' ')[0];
}
