using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>Reads and checks a model folder. The format is described in <c>models/README.md</c>.</summary>
internal sealed class ModelFolder(string folder)
{
    internal const string ManifestFile = "manifest.json";
    internal const string TablesFile = "tables.csv";
    internal const string ShippedFile = "golden-shipped.csv";

    public LoadedModel Read()
    {
        var manifest = ReadManifest();
        if (manifest.OldestReader > ModelManifest.CurrentFormat)
            throw Fault("newer_format", ManifestFile, $"needs format {manifest.OldestReader}; this program reads {ModelManifest.CurrentFormat}.");
        if (manifest.FormatVersion < ModelManifest.OldestFormat)
            throw Fault("older_format", ManifestFile, $"is written in format {manifest.FormatVersion}; this program reads formats from {ModelManifest.OldestFormat} on.");
        var catalogue = Features.Catalogue;
        if (manifest.CatalogueHash != catalogue.Hash)
            throw Fault("other_features", ManifestFile, $"was made for features {manifest.CatalogueHash}; this program has {catalogue.Hash}.");
        var bytes = Bytes(TablesFile);
        var checksum = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (checksum != manifest.TablesSha256)
            throw Fault("damaged", TablesFile, $"has checksum {checksum}; the manifest says {manifest.TablesSha256}.");
        var model = Model(manifest, catalogue, Lines(bytes));
        CheckGoldenRows(model);
        return new LoadedModel(model, Whole(checksum, manifest.PriorSha256)) { IsSetByHand = manifest.Trainer is null, Priors = Priors(manifest) };
    }

    private static string Whole(string tables, string? prior) =>
        prior is null ? tables : Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(tables + prior)));

    private TypePriors Priors(ModelManifest manifest)
    {
        if (manifest.PriorSha256 is not { } expected)
            return TypePriors.None;
        var files = PriorFolder.Files.Select(Bytes).ToList();
        if (PriorFolder.Checksum(files) is var checksum && checksum != expected)
            throw Fault("damaged", PriorFolder.LevelsFile, $"and the prior's other files have checksum {checksum}; the manifest says {expected}.");
        try
        {
            return PriorFolder.Parse(Encoding.UTF8.GetString(files[0]), Encoding.UTF8.GetString(files[1]));
        }
        catch (FormatException fault)
        {
            throw Fault("damaged", PriorFolder.LevelsFile, fault.Message);
        }
    }

    private ModelManifest ReadManifest()
    {
        try
        {
            return JsonSerializer.Deserialize<ModelManifest>(Bytes(ManifestFile), ModelManifest.Json) ?? throw Fault("damaged", ManifestFile, "is empty.");
        }
        catch (JsonException fault)
        {
            throw Fault("damaged", ManifestFile, fault.Message);
        }
    }

    private TableModel Model(ModelManifest manifest, FeatureCatalogue catalogue, IEnumerable<string> lines)
    {
        var points = new Dictionary<(string, string), int>();
        foreach (var line in lines.Skip(1))
        {
            var cells = line.Split(',');
            if (cells.Length != 3 || !int.TryParse(cells[2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) || !points.TryAdd((cells[0], cells[1]), value))
                throw Fault("damaged", TablesFile, $"cannot read '{line}'; feature,bin,points is expected, once each.");
        }

        if (points.Count != catalogue.Features.Sum(feature => feature.Bins.Count))
            throw Fault("damaged", TablesFile, $"has {points.Count} rows; one for each bin of each feature is expected.");
        try
        {
            var tables = catalogue.Features.Select(feature => feature.Bins.Select(bin => points[(feature.Name, bin.Label)]).ToArray()).ToList();
            return new TableModel($"{manifest.Name}/{manifest.Version}", catalogue, manifest.Intercept, tables, new BandCuts(manifest.StrongFrom, manifest.GoodFrom));
        }
        catch (Exception fault) when (fault is KeyNotFoundException or ArgumentException)
        {
            throw Fault("damaged", TablesFile, fault.Message);
        }
    }

    private void CheckGoldenRows(TableModel model)
    {
        var rows = 0;
        foreach (var line in Lines(Bytes(ShippedFile)).Skip(1))
        {
            var cells = line.Split(',');
            if (cells.Length != 2 || GoldenRow.Parse(cells[0], model.Catalogue) is not { } bins || !long.TryParse(cells[1], CultureInfo.InvariantCulture, out var score))
                throw Fault("damaged", ShippedFile, $"cannot read '{line}'.");
            if (model.Score(bins) != score)
                throw Fault("golden_rows", ShippedFile, $"row {cells[0]} scores {model.Score(bins)}; {score} is expected.");
            rows++;
        }

        if (rows == 0)
            throw Fault("golden_rows", ShippedFile, "has no rows.");
    }

    private byte[] Bytes(string file)
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(folder, file));
        }
        catch (IOException fault)
        {
            throw Fault("missing", file, fault.Message);
        }
    }

    private static string[] Lines(byte[] bytes) =>
        Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private ModelException Fault(string code, string file, string message) => new(code, Path.Combine(folder, file), message);
}
