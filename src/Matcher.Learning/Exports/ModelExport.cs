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
    private const string FoldedFile = "golden-folded.csv";
    private const string CardFile = "card.md";

    // A library that scores in single precision rounds a score of 10 by less.
    private const double MostFoldingError = 1e-5;

    /// <summary>
    /// Folds weights to integer tables and writes the folder; the same weights give the same bytes. A card that stands there stays but for its
    /// section about the prior.
    /// </summary>
    /// <param name="weights">The weights.</param>
    /// <param name="folder">Where to; made if it is not there. Files of these names are replaced, others are left.</param>
    /// <param name="name">The model's name.</param>
    /// <param name="version">The model's version.</param>
    /// <param name="trainingData">What it was trained on, or that it was set by hand.</param>
    /// <param name="priorFolder">The folder with the files of its prior, which are copied; null if it has none.</param>
    /// <exception cref="ArgumentException">The weights break a direction or are out of range.</exception>
    /// <exception cref="FormatException">A file of the prior cannot be read.</exception>
    /// <exception cref="IOException">A file of the prior is missing.</exception>
    public static void Write(ModelWeights weights, string folder, string name, string version, string trainingData, string? priorFolder = null)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var model = Fold(weights, $"{name}/{version}");
        var rows = RowsOf(model.Catalogue);
        var prior = SectionOf(priorFolder, model);
        WriteTables(model, folder, trainingData, trainer: null, priorFolder);
        WriteText(folder, ModelFolder.ShippedFile, ShippedText(model, rows));
        WriteText(folder, FoldedFile, ScoresText(rows, Scores(weights, rows)));
        var card = Path.Combine(folder, CardFile);
        var text = File.Exists(card) ? File.ReadAllText(card).ReplaceLineEndings("\n") : CardText.OfHandSet(model.Name, trainingData);
        WriteText(folder, CardFile, prior is null ? text : PriorSection.Put(text, prior));
    }

    /// <summary>
    /// Writes a trained model's folder: beside manifest, tables and golden rows the weights as folded, a plot of every table and the card. The
    /// same model and card give the same bytes.
    /// </summary>
    /// <param name="model">What ships.</param>
    /// <param name="card">What its maker says about it.</param>
    /// <param name="folder">Where to; made if it is not there. Files of these names are replaced, others are left.</param>
    /// <param name="priorFolder">The folder with the files of the prior that its training pairs had, which are copied; null if they had none.</param>
    /// <exception cref="ArgumentException">The model's name is not NAME/VERSION, or the trainer's own scores are not those of the folded tables.</exception>
    /// <exception cref="FormatException">A file of the prior cannot be read.</exception>
    /// <exception cref="IOException">A file of the prior is missing.</exception>
    public static void Write(ProjectedModel model, ModelCard card, string folder, string? priorFolder = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(card);
        var rows = RowsOf(model.Model.Catalogue);
        var own = model.Trained.OwnScores(rows);
        var distance = own.Zip(Scores(model.Folded, rows), (trainer, tables) => Math.Abs(trainer - tables)).Max();
        if (!(distance <= MostFoldingError))
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The trainer's own scores are up to {distance} from those of the folded tables; {MostFoldingError} is allowed."), nameof(model));
        var prior = SectionOf(priorFolder, model.Model);
        WriteTables(model.Model, folder, card.TrainingData, model.Trained.Trainer.ToString(), priorFolder);
        WriteText(folder, ModelFolder.ShippedFile, ShippedText(model.Model, rows));
        WriteText(folder, FoldedFile, ScoresText(rows, own));
        WriteText(folder, "weights.csv", model.Folded.Format(model.Model.Catalogue));
        WriteText(folder, "tables.svg", TablePlot.Draw(model.Model));
        WriteText(folder, CardFile, CardText.Of(model, card, prior));
    }

    /// <summary>The tables that the weights fold to.</summary>
    public static TableModel Fold(ModelWeights weights, string name)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var tables = weights.Tables.Select(table => table.Select(Units.FromWeight).ToArray()).ToList();
        var bands = new BandCuts(Units.FromWeight(weights.StrongFrom), Units.FromWeight(weights.GoodFrom));
        return new TableModel(name, Features.Catalogue, Units.FromWeight(weights.Intercept), tables, bands);
    }

    private static string? SectionOf(string? priorFolder, TableModel model) => priorFolder is null ? null : PriorSection.Of(priorFolder, model.Name);

    private static void WriteTables(TableModel model, string folder, string trainingData, string? trainer, string? priorFolder)
    {
        if (model.Name.Split('/') is not [{ Length: > 0 } name, { Length: > 0 } version])
            throw new ArgumentException($"The model is named '{model.Name}'; NAME/VERSION is expected.", nameof(model));
        Directory.CreateDirectory(folder);
        var tables = Encoding.UTF8.GetBytes(TablesText(model));
        var prior = priorFolder is null ? null : CopyPrior(priorFolder, folder);
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
            Trainer = trainer,
            TablesSha256 = Convert.ToHexStringLower(SHA256.HashData(tables)),
            PriorSha256 = prior,
        };
        File.WriteAllBytes(Path.Combine(folder, ModelFolder.TablesFile), tables);
        WriteText(folder, ModelFolder.ManifestFile, JsonSerializer.Serialize(manifest, ModelManifest.Json).ReplaceLineEndings("\n") + "\n");
    }

    private static void WriteText(string folder, string file, string text) => File.WriteAllText(Path.Combine(folder, file), text);

    /// <summary>Copies the files of a prior and returns their checksum.</summary>
    private static string CopyPrior(string from, string to)
    {
        var files = PriorFolder.Files.Select(file => (Name: file, Bytes: File.ReadAllBytes(Path.Combine(from, file)))).ToList();
        PriorFolder.Parse(Encoding.UTF8.GetString(files[0].Bytes), Encoding.UTF8.GetString(files[1].Bytes));
        PriorText.ParseScales(Encoding.UTF8.GetString(files[2].Bytes));
        foreach (var (name, bytes) in files)
            File.WriteAllBytes(Path.Combine(to, name), bytes);
        if (Path.Combine(from, PriorFolder.CardFile) is var card && File.Exists(card))
            WriteText(to, PriorFolder.CardFile, File.ReadAllText(card));
        else
            File.Delete(Path.Combine(to, PriorFolder.CardFile));
        return PriorFolder.Checksum(files.Select(file => file.Bytes));
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

    /// <summary>The scores before rounding to units: proof that folding kept them.</summary>
    private static string ScoresText(IReadOnlyList<byte[]> rows, IReadOnlyList<double> scores)
    {
        var text = new StringBuilder("bins,score\n");
        foreach (var (row, score) in rows.Zip(scores))
            text.Append(CultureInfo.InvariantCulture, $"{GoldenRow.Format(row)},{score:R}\n");
        return text.ToString();
    }

    private static List<double> Scores(ModelWeights weights, IReadOnlyList<byte[]> rows) =>
        [.. rows.Select(row => weights.Intercept + row.Select((bin, feature) => weights.Tables[feature][bin]).Sum())];

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
