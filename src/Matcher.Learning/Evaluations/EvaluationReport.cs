using System.Text.Json;
using System.Text.Json.Serialization;

namespace Matcher.Learning;

/// <summary>What an evaluation found.</summary>
public sealed record EvaluationReport
{
    /// <summary>Name of the file in a model folder.</summary>
    public const string FileName = "evaluation.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // An end that lies nowhere is written as such rather than lost.
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>The format of the file.</summary>
    public int FormatVersion { get; init; } = 1;

    /// <summary>Name and version of the model.</summary>
    public required string Model { get; init; }

    /// <summary>SHA-256 of the tables that were judged, lower-case hex.</summary>
    public required string TablesSha256 { get; init; }

    /// <summary>Whether no gate failed.</summary>
    public bool Passed => FailedGates.Count == 0;

    /// <summary>The gates that failed, by name.</summary>
    public IReadOnlyList<string> FailedGates => [.. Fairness.Where(result => result is { IsGate: true, Passed: false }).Select(result => result.Measure)];

    /// <summary>The seed that the data came from; null if they were not drawn.</summary>
    public ulong? DataSeed { get; init; }

    /// <summary>SHA-256 of the file of outcomes, lower-case hex.</summary>
    public required string OutcomesSha256 { get; init; }

    /// <summary>The day on which dates were judged.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Whether the people, posts and outcomes are a simulation's.</summary>
    public required bool IsSynthetic { get; init; }

    /// <summary>What became of every row of outcomes.</summary>
    public required PairAccount Account { get; init; }

    /// <summary>How pairs were divided.</summary>
    public required SplitDescription Split { get; init; }

    /// <summary>The mean outcome of the training part.</summary>
    public required double BaseRate { get; init; }

    /// <summary>The share of good outcomes that a gate keeps out, among the judged; null if there are none.</summary>
    public required double? GoodBlockedShare { get; init; }

    /// <summary>The figures of the model and of all that it is shown beside, in both groupings.</summary>
    public required IReadOnlyList<MetricFigure> Metrics { get; init; }

    /// <summary>The model less another on the same lists, with paired intervals; empty if there was no other.</summary>
    public IReadOnlyList<MetricFigure> Differences { get; init; } = [];

    /// <summary>The model's judged pairs by tenths of what was expected.</summary>
    public required IReadOnlyList<ReliabilityBin> Reliability { get; init; }

    /// <summary>The figures of each cell of people.</summary>
    public IReadOnlyList<CellQuality> Cells { get; init; } = [];

    /// <summary>The measures of fairness.</summary>
    public IReadOnlyList<FairnessResult> Fairness { get; init; } = [];

    /// <summary>The couples of features that could win most as named composites, most first; empty if nobody asked.</summary>
    public IReadOnlyList<InteractionGain> Composites { get; init; } = [];

    /// <summary>How the intervals are made.</summary>
    public string Intervals { get; init; } =
        "metrics: 95% percentile bootstrap over lists; fairness: simultaneous 95% by Bonferroni over cells of at least 30 people (over couples of cells where the reference is chosen by the data), people as the unit; m6_ndkl: as metrics";

    /// <summary>The text of the file.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json).ReplaceLineEndings("\n") + "\n";
}
