using System.Globalization;
using Matcher.Domain;

namespace Matcher.Importing;

/// <summary>Proposes a mapping from the words of the headers and the content of the first rows. Deterministic.</summary>
internal static class MappingSuggester
{
    /// <summary>Rows looked at.</summary>
    public const int SampleRows = 200;

    /// <summary>A known word whose cells fit less than this is doubtful.</summary>
    private const double Contradiction = 0.5;

    /// <summary>Without a known word, content decides from this share on, and only with enough cells.</summary>
    private const double Recognition = 0.8;
    private const int EnoughCells = 5;

    private static readonly string[] Several = ["text", "region", "place", "residence", "disability", "requirements"];

    /// <summary>What each column seems to be.</summary>
    public static IReadOnlyList<ColumnSuggestion> Suggest(RecordKind kind, IReadOnlyList<ColumnSample> samples)
    {
        var words = samples.Select(sample => HeaderWords.Find(kind, sample.Header) ?? FieldName(kind, sample.Header)).ToArray();
        var found = new ColumnSuggestion?[samples.Count];
        var taken = new HashSet<string>(StringComparer.Ordinal);
        // Known words first, the best known of equals first; then what only the content tells.
        foreach (var i in Enumerable.Range(0, samples.Count).Where(i => words[i] is not null).OrderBy(i => words[i]!.Value.Rank))
            found[i] = ByWord(kind, samples[i], words[i]!.Value, taken);
        for (var i = 0; i < found.Length; i++)
            found[i] ??= ByContent(kind, samples[i], taken);
        return [.. found.Select(column => column!)];
    }

    public static bool IsConfident(RecordKind kind, IReadOnlyList<ColumnSuggestion> columns) =>
        columns.All(column => column.IsCertain) && FieldCatalogue.Required(kind).All(field => columns.Any(column => column.Field == field));

    private static HeaderWord? FieldName(RecordKind kind, string header) =>
        FieldCatalogue.FieldNames(kind).Contains(Headers.Fold(header)) ? new HeaderWord(Headers.Fold(header), null, -1) : null;

    private static ColumnSuggestion ByWord(RecordKind kind, ColumnSample sample, HeaderWord word, HashSet<string> taken)
    {
        if (word.Field is not { } field)
            return new(sample.Header, null, null, true, "known word of a column that is not kept");
        // Numbers such as 赣残培〔2026〕1号 are no ids; as the source's keys they still tell the courses apart.
        if (kind == RecordKind.Courses && field == "id" && sample.Count > 0 && sample.Share(Identifier.IsValid) < 1)
            return Take(kind, sample, word with { Field = "key" }, taken, "known word; not all cells have the form of an id, so they are the source's keys");
        if (CellReaders.Of(field) is { } fits && sample.Count > 0)
        {
            var share = sample.Share(fits);
            if (share < Contradiction)
                return Doubtful(kind, sample, $"the word says {field}, but only {Percent(share)} of {sample.Count} cells can be read so");
            return Take(kind, sample, word, taken, $"known word; {Percent(share)} of {sample.Count} cells can be read so");
        }
        return Take(kind, sample, word, taken, "known word");
    }

    private static ColumnSuggestion Take(RecordKind kind, ColumnSample sample, HeaderWord word, HashSet<string> taken, string evidence)
    {
        if (taken.Add(word.Field!) || Several.Contains(word.Field))
            return new(sample.Header, word.Field, word.Reading, true, evidence);
        return Doubtful(kind, sample, $"known word, but another column is the {word.Field} already");
    }

    private static ColumnSuggestion ByContent(RecordKind kind, ColumnSample sample, HashSet<string> taken)
    {
        if (sample.Count == 0)
            return new(sample.Header, null, null, true, "no word that is known, and no content");
        foreach (var (field, fits) in kind == RecordKind.Posts ? CellReaders.Posts : kind == RecordKind.Candidates ? CellReaders.Candidates : [])
        {
            var share = sample.Share(fits);
            if (sample.Count >= EnoughCells && share >= Recognition && taken.Add(field))
                return new(sample.Header, field, null, false, $"unknown word, but {Percent(share)} of {sample.Count} cells read as {field}");
        }
        return Doubtful(kind, sample, "neither word nor content is known");
    }

    /// <summary>For posts and courses the content is kept as text, which loses nothing; what is told of people is not kept by guess.</summary>
    private static ColumnSuggestion Doubtful(RecordKind kind, ColumnSample sample, string evidence) => kind is RecordKind.Posts or RecordKind.Courses
        ? new(sample.Header, "text", null, false, $"{evidence}; kept as text")
        : new(sample.Header, null, null, false, $"{evidence}; ignored");

    private static string Percent(double share) => share.ToString("P0", CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal);
}
