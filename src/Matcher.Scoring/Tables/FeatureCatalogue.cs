using System.Security.Cryptography;
using System.Text;

namespace Matcher.Scoring;

/// <summary>All features in table order. A model fits one catalogue, which its hash names.</summary>
public sealed class FeatureCatalogue
{
    /// <summary>Makes a catalogue.</summary>
    /// <exception cref="ArgumentException">Two features have one name.</exception>
    public FeatureCatalogue(IReadOnlyList<FeatureSpec> features)
    {
        ArgumentNullException.ThrowIfNull(features);
        var twice = features.GroupBy(feature => feature.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
            throw new ArgumentException($"Feature '{twice.Key}' stands there twice.", nameof(features));
        Features = features;
        Hash = HashOf(features);
    }

    /// <summary>The features.</summary>
    public IReadOnlyList<FeatureSpec> Features { get; }

    /// <summary>16 hex digits over names, directions and bin labels; sentences and units may change without a new model.</summary>
    public string Hash { get; }

    private static string HashOf(IReadOnlyList<FeatureSpec> features)
    {
        var text = new StringBuilder();
        foreach (var feature in features)
        {
            text.Append(feature.Name).Append('\t').Append(feature.Direction);
            foreach (var bin in feature.Bins)
                text.Append('\t').Append(bin.Label);
            text.Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 8));
    }
}
