namespace Matcher.Matching;

/// <summary>What trained a model, in plain words.</summary>
/// <param name="Library">Name of the library and its trainer.</param>
/// <param name="Version">Version of the library.</param>
/// <param name="Parameters">Names and values that the trainer was given or found, in a fixed order.</param>
public sealed record TrainerDescription(string Library, string Version, IReadOnlyList<KeyValuePair<string, string>> Parameters)
{
    /// <summary>One line.</summary>
    public override string ToString() => $"{Library} {Version} ({string.Join(", ", Parameters.Select(parameter => $"{parameter.Key} {parameter.Value}"))})";
}
