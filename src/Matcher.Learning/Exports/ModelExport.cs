using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Matcher.Matching;
using Matcher.Scoring;

namespace Matcher.Learning;

/// <summary>Writes a model folder: manifest, integer tables, golden rows. The format is described in <c>models/README.md</c>.</summary>
public static class ModelExport
{
    private const int GoldenRows = 64;
    private const ulong GoldenSeed = 20240314;

    /// <summary>Folds weights to integer tables and writes the folder; the same weights give the same bytes.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="folder">Where to; made if it is not there. Files of these names are replaced, others are left.</param>
    /// <param name="name">The model's name.</param>
    /// <param name="version">The model's version.</param>
    /// <param name="trainingData">What it was trained on, or that it was set by hand.</param>
    /// <exception cref="ArgumentException">The weights break a direction or are out of range.</exception>
    public static void Write(ModelWeights weights, string folder, string name, string version, string trainingData)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var model = Fold(weights, $"{name}/{version}");
        Directory.CreateDirectory(folder);
        var tables = Encoding.UTF8.GetBytes(TablesText(model));
        var manifest = new ModelManifest
        {
            FormatVersion = ModelManifest.CurrentFormat,
            OldestReader = ModelManifest.CurrentFormat,
            Name = name,
            Version = version,
            CatalogueHash = model.Catalogue.Hash,
            Intercept = model.Intercept,
            StrongFrom = model.Bands.Strong,
            GoodFrom = model.Bands.Good,
            TrainingData = trainingData,
            TablesSha256 = Convert.ToHexStringLower(SHA256.HashData(tables)),
        };
        var rows = RowsOf(model.Catalogue);
        File.WriteAllBytes(Path.Combine(folder, ModelFolder.TablesFile), tables);
        File.WriteAllText(Path.Combine(folder, ModelFolder.ManifestFile), JsonSerializer.Serialize(manifest, ModelManifest.Json).ReplaceLineEndings("\n") + "\n");
        File.WriteAllText(Path.Combine(folder, "golden-folded.csv"), FoldedText(weights, rows));
        File.WriteAllText(Path.Combine(folder, ModelFolder.ShippedFile), ShippedText(model, rows));
    }

    /// <summary>The tables that the weights fold to.</summary>
    public static TableModel Fold(ModelWeights weights, string name)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var tables = weights.Tables.Select(table => table.Select(Units.FromWeight).ToArray()).ToList();
        var bands = new BandCuts(Units.FromWeight(weights.StrongFrom), Units.FromWeight(weights.GoodFrom));
        return new TableModel(name, Features.Catalogue, Units.FromWeight(weights.Intercept), tables, bands);
    }

    private static string TablesText(TableModel model)
    {
        var text = new StringBuilder("feature,bin,points\n");
        for (var i = 0; i < model.Catalogue.Features.Count; i++)
        {
            var feature = model.Catalogue.Features[i];
            for (var bin = 0; bin < feature.Bins.Count; bin++)
                text.Append(CultureInfo.InvariantCulture, $"{feature.Name},{feature.Bins[bin].Label},{model.Points(i, bin)}\n");
        }

        return text.ToString();
    }

    private static string ShippedText(TableModel model, IReadOnlyList<byte[]> rows)
    {
        var text = new StringBuilder("bins,score\n");
        foreach (var row in rows)
            text.Append(CultureInfo.InvariantCulture, $"{GoldenRow.Format(row)},{model.Score(row)}\n");
        return text.ToString();
    }

    /// <summary>The scores of the weights themselves, before rounding to units: proof that folding kept them.</summary>
    private static string FoldedText(ModelWeights weights, IReadOnlyList<byte[]> rows)
    {
        var text = new StringBuilder("bins,score\n");
        foreach (var row in rows)
        {
            var score = weights.Intercept + row.Select((bin, feature) => weights.Tables[feature][bin]).Sum();
            text.Append(CultureInfo.InvariantCulture, $"{GoldenRow.Format(row)},{score:R}\n");
        }

        return text.ToString();
    }

    /// <summary>Rows of synthetic bins: every bin of every feature comes up, the rest is drawn from a seed.</summary>
    private static List<byte[]> RowsOf(FeatureCatalogue catalogue)
    {
        var state = GoldenSeed;
        var rows = new List<byte[]>();
        for (var row = 0; row < GoldenRows; row++)
        {
            rows.Add([.. catalogue.Features.Select(feature => (byte)(row < FeatureSpec.MaxBins
                ? row % feature.Bins.Count
                : (int)(Next(ref state) % (ulong)feature.Bins.Count)))]);
        }

        return rows;
    }

    private static ulong Next(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15UL;
        return PairHash.Combine(state, 1);
    }
}
