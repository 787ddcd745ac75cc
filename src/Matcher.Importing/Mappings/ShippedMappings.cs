using System.Text;

namespace Matcher.Importing;

/// <summary>The mappings that come with the product.</summary>
public static class ShippedMappings
{
    private const string Prefix = "Matcher.Importing.Mappings.";

    private static readonly Lazy<IReadOnlyList<Mapping>> Loaded = new(Load);

    /// <summary>All, in the order of names.</summary>
    public static IReadOnlyList<MappingDescription> All => [.. Loaded.Value.Select(mapping => new MappingDescription(mapping.Name, mapping.Kind, mapping.Headers))];

    internal static IReadOnlyList<Mapping> Mappings => Loaded.Value;

    private static List<Mapping> Load()
    {
        var assembly = typeof(ShippedMappings).Assembly;
        var mappings = new List<Mapping>();
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
            mappings.Add(MappingParser.Parse(reader.ReadToEnd()));
        }
        return mappings;
    }
}
