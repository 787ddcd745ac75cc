using System.Diagnostics;
using System.Globalization;

namespace Matcher.Benchmarks;

/// <summary>The command in a process of its own, as people run it, with its memory as the kernel counts it.</summary>
internal sealed class ServedProcess : IDisposable
{
    private const int LookEveryMs = 20;

    private readonly Process _process;

    private ServedProcess(Process process) => _process = process;

    /// <summary>Starts the command; its standard output and error are read by the caller.</summary>
    public static ServedProcess Start(params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "matcher.dll"));
        foreach (var argument in arguments.Concat(["--lang", "en"]))
            start.ArgumentList.Add(argument);
        return new(Process.Start(start)!);
    }

    public StreamReader Output => _process.StandardOutput;

    public StreamReader Error => _process.StandardError;

    /// <summary>Processor time so far, over all cores.</summary>
    public double ProcessorSeconds
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime.TotalSeconds;
        }
    }

    /// <summary>A line of /proc/PID/status in MB (10^6 bytes): VmHWM is the most that was ever resident, VmRSS what is now; 0 once it has ended.</summary>
    public double Megabytes(string name)
    {
        try
        {
            foreach (var line in File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{_process.Id}/status")))
            {
                if (line.StartsWith(name, StringComparison.Ordinal))
                    return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) * 1024 / 1e6;
            }
        }
        catch (IOException)
        {
            // It has ended between two looks.
        }
        return 0;
    }

    /// <summary>Waits for "Matcher serves at http://… (Ctrl+C stops it)" and, last, "throw-away admin key: …".</summary>
    public async Task<(string Address, string Key)> AnnouncementAsync()
    {
        var address = "";
        while (await Output.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("Matcher serves at ", StringComparison.Ordinal))
                address = line.Split(' ')[3];
            else if (line.Contains("throw-away admin key: ", StringComparison.Ordinal))
                return (address, line.Split(' ')[^1]);
        }
        throw new InvalidOperationException($"The service did not start: {await Error.ReadToEndAsync()}");
    }

    /// <summary>Waits for its end and tells its exit code and the most memory it had, looked at every 20 ms.</summary>
    public async Task<(int ExitCode, double PeakMegabytes)> WatchAsync()
    {
        var peak = 0.0;
        var end = _process.WaitForExitAsync();
        while (await Task.WhenAny(end, Task.Delay(LookEveryMs)) != end)
            peak = Math.Max(peak, Megabytes("VmHWM"));
        return (_process.ExitCode, peak);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }
}
