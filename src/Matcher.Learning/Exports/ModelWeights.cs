using System.Globalization;
using System.Text;
using Matcher.Matching;
using Matcher.Scoring;

namespace Matcher.Learning;

/// <summary>A model before folding: real-valued weights per feature and bin, as a person writes them or a trainer finds them.</summary>
public sealed record ModelWeights
{
    private const string Header = "feature,bin,weight";

    /// <summary>The constant part.</summary>
    public required double Intercept { get; init; }

    /// <summary>Where the band "strong" begins.</summary>
    public required double StrongFrom { get; init; }

    /// <summary>Where the band "good" begins.</summary>
    public required double GoodFrom { get; init; }

    /// <summary>One table per feature in the catalogue's order, one weight per bin.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> Tables { get; init; }

    /// <summary>
    /// Reads weights from lines of <c>feature,bin,weight</c> under that header. The feature <c>model</c> has the bins
    /// <c>intercept</c>, <c>strong_from</c> and <c>good_from</c>; <c>access_*</c> stands for every axis without lines of its own.
    /// </summary>
    /// <exception cref="FormatException">A line cannot be read, stands there twice, or one is missing.</exception>
    public static ModelWeights Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines is not [Header, ..])
            throw new FormatException($"The first line must be '{Header}'.");
        var weights = new Dictionary<(string Feature, string Bin), double>();
        foreach (var line in lines.Skip(1))
        {
            var cells = line.Split(',');
            if (cells.Length != 3 || !double.TryParse(cells[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) || !weights.TryAdd((cells[0], cells[1]), weight))
                throw new FormatException($"Cannot read '{line}': {Header} is expected, once each.");
        }

        return new ModelWeights
        {
            Intercept = Find(weights, "model", "intercept"),
            StrongFrom = Find(weights, "model", "strong_from"),
            GoodFrom = Find(weights, "model", "good_from"),
            Tables = [.. Features.Catalogue.Features.Select(feature => feature.Bins.Select(bin => Find(weights, feature.Name, bin.Label)).ToList())],
        };
    }

    /// <summary>The lines that <see cref="Parse"/> reads, exact to the last bit.</summary>
    internal string Format(FeatureCatalogue catalogue)
    {
        var text = new StringBuilder(Header + "\n");
        text.Append(CultureInfo.InvariantCulture, $"model,intercept,{Intercept:R}\nmodel,strong_from,{StrongFrom:R}\nmodel,good_from,{GoodFrom:R}\n");
        foreach (var (feature, table) in catalogue.Features.Zip(Tables))
        {
            foreach (var (bin, weight) in feature.Bins.Zip(table))
                text.Append(CultureInfo.InvariantCulture, $"{feature.Name},{bin.Label},{weight:R}\n");
        }

        return text.ToString();
    }

    private static double Find(Dictionary<(string Feature, string Bin), double> weights, string feature, string bin)
    {
        if (weights.TryGetValue((feature, bin), out var weight))
            return weight;
        if (feature.StartsWith("access_", StringComparison.Ordinal) && weights.TryGetValue(("access_*", bin), out weight))
            return weight;
        throw new FormatException($"There is no weight for bin '{bin}' of '{feature}'.");
    }
}
