using System.Text.Json;
using System.Text.Json.Serialization;

namespace Matcher.Matching;

/// <summary>The manifest of a model folder.</summary>
public sealed record ModelManifest
{
    /// <summary>The format that this program writes.</summary>
    public const int CurrentFormat = 2;

    /// <summary>The oldest format that this program reads.</summary>
    public const int OldestFormat = 1;

    /// <summary>How the manifest stands in its file.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The format in which the folder is written.</summary>
    public required int FormatVersion { get; init; }

    /// <summary>The oldest format whose readers can read it.</summary>
    public required int OldestReader { get; init; }

    /// <summary>The model's name.</summary>
    public required string Name { get; init; }

    /// <summary>The model's version.</summary>
    public required string Version { get; init; }

    /// <summary>Hash of the feature catalogue that it was made for.</summary>
    public required string CatalogueHash { get; init; }

    /// <summary>The constant part, units of 2⁻²⁴.</summary>
    public required int Intercept { get; init; }

    /// <summary>Where the band "strong" begins, units of 2⁻²⁴.</summary>
    public required long StrongFrom { get; init; }

    /// <summary>Where the band "good" begins, units of 2⁻²⁴.</summary>
    public required long GoodFrom { get; init; }

    /// <summary>What it was trained on, or that it was set by hand.</summary>
    public required string TrainingData { get; init; }

    /// <summary>What trained it; null if it was set by hand.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Trainer { get; init; }

    /// <summary>SHA-256 of the tables' file, lower-case hex.</summary>
    public required string TablesSha256 { get; init; }

    /// <summary>SHA-256 of the prior's files one after the other, lower-case hex; null if the model has no prior.</summary>
    public string? PriorSha256 { get; init; }
}
