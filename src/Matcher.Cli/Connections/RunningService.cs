using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace Matcher.Cli;

/// <summary>The service that runs on a data folder, as it announces itself there.</summary>
/// <param name="Address">Where it listens.</param>
/// <param name="ProcessId">The process it runs in.</param>
internal sealed record RunningService(string Address, int ProcessId)
{
    private const string FileName = "service.json";

    // The announcement and the process clock are read from different sources.
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromSeconds(5);

    /// <summary>Finds the service; null if none runs. An announcement that a crash left behind counts as none.</summary>
    public static RunningService? Find(string folder)
    {
        string path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            return null;
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
            JsonElement root = document.RootElement;
            string? address = root.GetProperty("address").GetString();
            int processId = root.GetProperty("processId").GetInt32();
            DateTimeOffset startedAt = root.GetProperty("startedAt").GetDateTimeOffset();
            return address is not null && IsAlive(processId, startedAt) ? new RunningService(address, processId) : null;
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or FileNotFoundException)
        {
            return null;
        }
    }

    // A process that began after the service did has only inherited its number.
    private static bool IsAlive(int processId, DateTimeOffset startedAt)
    {
        try
        {
            using Process process = Process.GetProcessById(processId);
            return new DateTimeOffset(process.StartTime) <= startedAt + ClockTolerance;
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException)
        {
            return false;
        }
        catch (Win32Exception)
        {
            // It runs, but belongs to somebody else.
            return true;
        }
    }
}
