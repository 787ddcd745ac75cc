using System.Security.Cryptography;
using Matcher.Importing;
using Matcher.Learning;
using Matcher.Matching;
using Matcher.Storage;

namespace Matcher.Cli;

/// <summary>
/// A folder of posts, people and outcomes, as <c>matcher simulate</c> or an export of outcomes writes it, read by the product's own importer
/// into a store that is deleted with it.
/// </summary>
internal sealed class PairFolder : IDisposable
{
    private static readonly (string File, RecordKind Kind)[] Records =
        [("posts.csv", RecordKind.Posts), ("candidates.csv", RecordKind.Candidates), ("courses.csv", RecordKind.Courses), ("fairs.csv", RecordKind.Fairs)];

    // Outcomes that really happened count before an oracle's.
    private static readonly string[] OutcomeFiles = ["outcomes.csv", "oracle.csv"];

    private readonly string _temporary;
    private readonly SqliteRecordStore _store;

    private PairFolder(string temporary, SqliteRecordStore store, EvaluationData data, IReadOnlyList<ImportSummary> imports) =>
        (_temporary, _store, Data, Imports) = (temporary, store, data, imports);

    /// <summary>The pairs with all that judging them takes.</summary>
    public EvaluationData Data { get; }

    /// <summary>What became of every row of posts, people, courses and fairs.</summary>
    public IReadOnlyList<ImportSummary> Imports { get; }

    /// <summary>Reads a folder.</summary>
    /// <exception cref="CommandException">A file is missing or cannot be used.</exception>
    public static PairFolder Open(string folder, LoadedModel model, DateOnly? day, Tongue tongue, CancellationToken cancellationToken)
    {
        foreach (string needed in (string[])["posts.csv", "candidates.csv"])
        {
            if (!File.Exists(Path.Combine(folder, needed)))
                throw Missing(folder, needed, tongue);
        }

        string outcomes = OutcomeFiles.Select(file => Path.Combine(folder, file)).FirstOrDefault(File.Exists) ?? throw Missing(folder, string.Join(" / ", OutcomeFiles), tongue);
        DataNote note = DataNote.Of(folder);
        var clock = new SampleClock(day ?? note.Day ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(8)));
        string temporary = Directory.CreateTempSubdirectory("matcher-pairs-").FullName;
        SqliteRecordStore? store = null;
        try
        {
            store = SqliteRecordStore.Open(temporary, clock);
            List<ImportSummary> imports = [.. Records.Where(record => File.Exists(Path.Combine(folder, record.File)))
                .Select(record => Import(Path.Combine(folder, record.File), record.Kind, store, clock, cancellationToken))];
            OutcomeRows rows = Read(outcomes);
            DateOnly today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(8));
            MatchSnapshot snapshot = MatchSnapshot.Build(store, model, RuleSet.Shipped, new MatchSettings(), today);
            var data = new EvaluationData(snapshot, PairTableReader.Read(snapshot, rows, cancellationToken), Sha256(outcomes), note.Seed, note.IsSynthetic);
            return new PairFolder(temporary, store, data, imports);
        }
        catch (Exception fault)
        {
            store?.Dispose();
            Directory.Delete(temporary, recursive: true);
            if (fault is ImportException or FormatException)
                throw CommandException.Failed("--data", $"{folder}: {fault.Message}");
            throw;
        }
    }

    public void Dispose()
    {
        Data.Snapshot.Dispose();
        _store.Dispose();
        Directory.Delete(_temporary, recursive: true);
    }

    private static ImportSummary Import(string path, RecordKind kind, SqliteRecordStore store, TimeProvider clock, CancellationToken cancellationToken)
    {
        using FileStream file = File.OpenRead(path);
        return new RecordImporter(clock).Run(file, new ImportRequest { Kind = kind, FileName = Path.GetFileName(path) }, store, null, cancellationToken).Summary;
    }

    private static OutcomeRows Read(string path)
    {
        using var reader = new StreamReader(path);
        return OutcomeFile.Read(reader);
    }

    private static string Sha256(string path)
    {
        using FileStream file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    private static CommandException Missing(string folder, string file, Tongue tongue) =>
        CommandException.Failed("--data", tongue.Say($"{folder} 中没有 {file}", $"there is no {file} in {folder}"));
}
