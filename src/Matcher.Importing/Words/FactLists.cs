using System.Globalization;
using Matcher.Domain;

namespace Matcher.Importing;

/// <summary>
/// Reads lists of facts on which gates stand. An entry that cannot be read refuses the row: to pass it over would open a gate
/// that somebody closed.
/// </summary>
internal static class FactLists
{
    private const string WrongParts = "entry with a wrong number of parts";

    /// <summary>Demands: <c>axis:level:weight[:source[:least-most]]</c>; the level may be empty, the weight is unstated unless given.</summary>
    public static IReadOnlyList<Demand> Demands(string text, string field, RowAccount account) => Entries(text, field, account, 1, 5, (parts, path) =>
    {
        var axis = Word(WordLists.Axis, parts[0], path, account);
        var level = ReadLevel(Part(parts, 1), path, account);
        var weight = Word(WordLists.Weight, Part(parts, 2), path, account, DemandWeight.Unstated);
        var source = Word(WordLists.Source, Part(parts, 3), path, account, FactSource.Declared);
        if (Part(parts, 4)?.Split('-') is not { } range)
            return new Demand(axis, level, weight, source);
        if (range.Length == 2)
            return new Demand(axis, level, weight, source) { Least = ReadLevel(range[0], path, account), Most = ReadLevel(range[1], path, account) };
        account.Refuse(path, WrongParts, parts[4]);
        return null;
    });

    /// <summary>Provisions: <c>kind:state[:tier]</c>; a tier goes with arrangeable and with nothing else.</summary>
    public static IReadOnlyList<Provision> Provisions(string text, string field, DateOnly date, RowAccount account) => Entries(text, field, account, 2, 3, (parts, path) =>
    {
        var kind = Word(WordLists.Provision, parts[0], path, account);
        var state = Word(WordLists.ProvisionState, parts[1], path, account);
        AccommodationTier? tier = Part(parts, 2) is { } word ? Word(WordLists.Tier, word, path, account) : null;
        if (state == ProvisionState.Arrangeable == tier is not null)
            return new Provision(kind, state, tier, FactSource.Declared, date);
        account.Refuse(path, "a tier is required for arrangeable and not allowed otherwise", string.Join(':', parts));
        return null;
    });

    /// <summary>Exposures: <c>exposure[:yes|no]</c>.</summary>
    public static IReadOnlyList<ExposureFact> Exposures(string text, string field, RowAccount account) => Entries(text, field, account, 1, 2, (parts, path) =>
    {
        var exposure = Word(WordLists.Exposure, parts[0], path, account);
        var isPresent = Part(parts, 1) is { } word ? YesNo.Parse(word) : true;
        if (isPresent is null)
            account.Refuse(path, YesNo.Unknown, parts[1]);
        return new ExposureFact(exposure, isPresent ?? true, FactSource.Declared);
    });

    /// <summary>Codes of a list of identified posts, by their words; they change no demand.</summary>
    public static FunctionCodes ListedFunctions(string text, string field, RowAccount account)
    {
        var found = new List<FunctionCode>();
        foreach (var (index, entry) in ListCell.Entries(ListCell.IsNone(text) ? "" : text).Index())
            found.Add(Word(WordLists.FunctionCode, entry, $"{field}[{index}]", account));
        return FunctionCodes.Of(found);
    }

    /// <summary>Functions of a person: <c>axis:level[:source]</c>.</summary>
    public static IReadOnlyList<FunctionAssessment> Functions(string text, string field, DateOnly date, RowAccount account) => Entries(text, field, account, 2, 3, (parts, path) =>
    {
        var axis = Word(WordLists.Axis, parts[0], path, account);
        var source = Word(WordLists.Source, Part(parts, 2), path, account, FactSource.Assessed);
        if (source is not (FactSource.Assessed or FactSource.SelfReported))
            account.Refuse(path, "unknown word; allowed are assessed, self_reported");
        if (ReadLevel(parts[1], path, account) is { } level)
            return new FunctionAssessment(axis, level, date, null, source);
        account.Refuse(path, LevelRange);
        return null;
    });

    /// <summary>Needs of a person: <c>provision</c>, with an exclamation mark if it is essential.</summary>
    public static IReadOnlyList<Need> Needs(string text, string field, RowAccount account) => Entries(text, field, account, 1, 1, (parts, path) =>
    {
        var isEssential = parts[0].EndsWith('!');
        var kind = Word(WordLists.Provision, parts[0].TrimEnd('!').TrimEnd(), path, account);
        return new Need(kind, isEssential ? NeedStrength.Essential : NeedStrength.Preferred);
    });

    /// <summary>Disabilities: <c>type[:grade[:kind]]</c>; the grade may be empty.</summary>
    public static IReadOnlyList<Disability> Disabilities(string text, string field, RowAccount account) => Entries(text, field, account, 1, 3, (parts, path) =>
    {
        var type = Word(WordLists.Disability, parts[0], path, account);
        DisabilityKind? kind = Part(parts, 2) is null ? null : Word(WordLists.DisabilityKind, parts[2], path, account);
        if (kind is { } known && DisabilityKinds.TypeOf(known) != type)
        {
            account.Refuse(path, "a kind of another type");
            return null;
        }
        if (Part(parts, 1) is not { } given)
            return new Disability(type, null, kind);
        if (Grades.Read(given) is { } grade)
            return new Disability(type, grade, kind);
        account.Refuse(path, Grades.Unknown);
        return null;
    });

    /// <summary>Reads every entry of a list; <paramref name="read"/> notes what it refuses at the entry's path.</summary>
    public static IReadOnlyList<T> Entries<T>(string text, string field, RowAccount account, int minParts, int maxParts, Func<string[], string, T?> read)
        where T : class
    {
        var found = new List<T>();
        if (ListCell.IsNone(text))
            return found;
        var entries = ListCell.Entries(text);
        for (var i = 0; i < entries.Length; i++)
        {
            var path = $"{field}[{i}]";
            var parts = ListCell.Parts(entries[i]);
            if (i >= PostChecks.MaxListLength || parts.Length < minParts || parts.Length > maxParts)
            {
                account.Refuse(path, i >= PostChecks.MaxListLength ? "too many entries" : WrongParts, entries[i]);
                return found;
            }
            if (read(parts, path) is { } entry)
                found.Add(entry);
        }
        return found;
    }

    private const string LevelRange = "a level is 0 to 3";

    private static Level? ReadLevel(string? text, string path, RowAccount account)
    {
        if (text is null)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level <= Level.Max)
            return new Level(level);
        account.Refuse(path, LevelRange, text);
        return null;
    }

    private static T Word<T>(WordList<T> words, string? text, string path, RowAccount account, T? usual = null)
        where T : struct, Enum
    {
        if (text is null && usual is { } value)
            return value;
        if (text is not null && words.TryParse(text, out var found))
            return found;
        account.Refuse(path, words.Unknown, text);
        return default;
    }

    private static string? Part(string[] parts, int index) => index < parts.Length && parts[index].Length > 0 ? parts[index] : null;
}
