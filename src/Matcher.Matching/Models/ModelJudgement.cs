using System.Text.Json;

namespace Matcher.Matching;

/// <summary>Whether an evaluation found that a model keeps every gate; the part of <c>evaluation.json</c> in a model folder that promotion reads.</summary>
/// <param name="Passed">Whether every gate was kept.</param>
/// <param name="FailedGates">The names of the gates that were not.</param>
/// <param name="TablesSha256">SHA-256 of the tables that were judged, lower-case hex.</param>
public sealed record ModelJudgement(bool Passed, IReadOnlyList<string> FailedGates, string TablesSha256)
{
    private const string FileName = "evaluation.json";

    /// <summary>Reads the judgement of a model folder; null if nobody has judged the model.</summary>
    /// <exception cref="ModelException">The file cannot be read.</exception>
    public static ModelJudgement? Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            return null;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = document.RootElement;
            return new(root.GetProperty("passed").GetBoolean(), [.. root.GetProperty("failed_gates").EnumerateArray().Select(gate => gate.GetString() ?? "")],
                root.GetProperty("tables_sha256").GetString() ?? "");
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or IOException)
        {
            throw new ModelException("damaged", path, $"cannot be read: {fault.Message}");
        }
    }
}
