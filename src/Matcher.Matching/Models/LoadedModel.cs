using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>A model that was read, checked against its golden rows and fits this program's features.</summary>
/// <param name="Tables">The tables.</param>
/// <param name="Checksum">SHA-256 of the tables' file, with a prior of that checksum and the prior's one after the other; lower-case hex.</param>
public sealed record LoadedModel(TableModel Tables, string Checksum)
{
    /// <summary>The folder of the model that ships beside the program.</summary>
    public static string ShippedFolder => Path.Combine(AppContext.BaseDirectory, "models", "synthetic", "1");

    /// <summary>Whether its weights were set by hand.</summary>
    public bool IsSetByHand { get; init; }

    /// <summary>What it lets expect of unassessed functions and unmeasured demands.</summary>
    internal TypePriors Priors { get; init; } = TypePriors.None;

    /// <summary>Reads a model folder (<c>models/NAME/VERSION</c>).</summary>
    /// <exception cref="ModelException">The folder is missing, damaged, of a newer or older format, made for other features, or its golden rows disagree.</exception>
    public static LoadedModel Read(string folder) => new ModelFolder(folder).Read();
}
