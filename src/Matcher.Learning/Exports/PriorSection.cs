using System.Text.Json;
using Matcher.Matching;

namespace Matcher.Learning;

/// <summary>The section of a model's card about its type prior: what the prior's folder says of it, and where it was taken from.</summary>
internal static class PriorSection
{
    private const string NextHeading = "\n## ";

    /// <summary>The section for a model that takes over the prior of a folder; ends with an empty line.</summary>
    /// <exception cref="FormatException">The folder's manifest cannot be read, or what it says of its prior does not start with the heading.</exception>
    public static string Of(string priorFolder, string model)
    {
        var (path, manifest) = (Path.Combine(priorFolder, PriorFolder.CardFile), Path.Combine(priorFolder, ModelFolder.ManifestFile));
        var text = File.Exists(path)
            ? File.ReadAllText(path).ReplaceLineEndings("\n").Trim()
            : $"{PriorCard.Heading}\n{PriorCard.Unjudged}";
        if (!text.StartsWith(PriorCard.Heading + "\n", StringComparison.Ordinal))
            throw new FormatException($"{path} must start with '{PriorCard.Heading}'.");
        return File.Exists(manifest) && NameIn(manifest) is var source && source != model
            ? $"{text}\n\nTaken over unchanged from `{source}`: its figures are those of that model's points.\n\n"
            : $"{text}\n\n";
    }

    /// <summary>A card with the section in place of its own, or before its limits, or at its end.</summary>
    public static string Put(string card, string section)
    {
        var start = At(card, "\n" + PriorCard.Heading + "\n", 0);
        if (start < card.Length)
            return card[..(start + 1)] + section + After(card, At(card, NextHeading, start + 1));
        var limits = At(card, "\n## Known limits\n", 0);
        return card[..limits].TrimEnd('\n') + "\n\n" + section + After(card, limits);
    }

    private static string After(string card, int heading) => heading < card.Length ? card[(heading + 1)..] : "";

    private static int At(string text, string what, int from) => text.IndexOf(what, from, StringComparison.Ordinal) is >= 0 and var at ? at : text.Length;

    private static string NameIn(string manifest)
    {
        try
        {
            return JsonSerializer.Deserialize<ModelManifest>(File.ReadAllText(manifest), ModelManifest.Json) is { } read
                ? $"{read.Name}/{read.Version}"
                : throw new FormatException($"{manifest} is empty.");
        }
        catch (JsonException fault)
        {
            throw new FormatException($"{manifest}: {fault.Message}", fault);
        }
    }
}
