using System.Globalization;
using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Server;

/// <summary>
/// Reads fields of requests and collects everything wrong with them, so that a caller hears of all problems at once. A field that
/// cannot be read is noted and returned as absent; nothing is used before <see cref="ThrowIfAny"/>.
/// </summary>
internal sealed class FieldReader(DateOnly today)
{
    // What the short texts of a record may hold; the long ones have limits of their own.
    public const int MaxNameLength = 200;

    private const double MaxYuan = 1e9;

    private readonly List<Violation> _found = [];

    public DateOnly Today => today;

    public void Add(string path, string message) => _found.Add(new Violation(path, message));

    public void Add(string prefix, IEnumerable<Violation> violations)
    {
        foreach (Violation violation in violations)
        {
            string path = $"{prefix}.{violation.Field}";
            if (!_found.Exists(known => known.Field == path))
                Add(path, violation.Message);
        }
    }

    public void ThrowIfAny()
    {
        if (_found.Count > 0)
            throw Faults.Invalid(_found);
    }

    // A word that may be left out.
    public TDomain? Word<TWire, TDomain>(string path, TWire wire)
        where TWire : struct, Enum
        where TDomain : struct, Enum
    {
        if (EqualityComparer<TWire>.Default.Equals(wire, default))
            return null;
        if (Words<TWire, TDomain>.TryRead(wire, out TDomain value))
            return value;
        Add(path, $"was {Convert.ToInt32(wire, CultureInfo.InvariantCulture)}; allowed are {Vocabulary<TDomain>.Allowed}.");
        return null;
    }

    public TDomain RequiredWord<TWire, TDomain>(string path, TWire wire)
        where TWire : struct, Enum
        where TDomain : struct, Enum
    {
        if (EqualityComparer<TWire>.Default.Equals(wire, default))
            Add(path, $"is missing; allowed are {Vocabulary<TDomain>.Allowed}.");
        return Word<TWire, TDomain>(path, wire) ?? default;
    }

    // A date that may be left out.
    public DateOnly? Date(string path, string text)
    {
        if (text.Length == 0)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
            return date;
        Add(path, $"was '{Excerpt(text)}'; a date is YYYY-MM-DD.");
        return null;
    }

    // The day on which something was said or assessed. One that is still to come would never grow stale.
    public DateOnly? PastDate(string path, string text)
    {
        DateOnly? date = Date(path, text);
        if (date > today)
            Add(path, $"was {Dates.Write(date)}, after {Dates.Write(today)}.");
        return date;
    }

    public DateTimeOffset? Instant(string path, string text)
    {
        if (text.Length == 0)
            return null;
        // RFC 3339 asks for the offset; without it the instant would depend on the server's zone.
        if (text.Length >= 20 && text[10] is 'T' or 't' && (text[^1] is 'Z' or 'z' || text[^6] is '+' or '-')
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset at))
            return at.ToUniversalTime();
        Add(path, $"was '{Excerpt(text)}'; a time is YYYY-MM-DDThh:mm:ss with Z or an offset (RFC 3339).");
        return null;
    }

    public RegionCode? Region(string path, string text)
    {
        if (text.Length == 0)
            return null;
        if (!RegionCode.IsValid(text))
        {
            Add(path, $"was '{Excerpt(text)}'; a region code is 2, 4, 6, 9 or 12 digits (GB/T 2260).");
            return null;
        }

        RegionCode code = PlaceTable.WithoutFiller(new RegionCode(text));
        switch (PlaceTable.Check(code))
        {
            case RegionCodeStatus.Valid:
                return code;
            case RegionCodeStatus.Replaced old:
                Add(path, string.Create(CultureInfo.InvariantCulture, $"was {text} ({old.FormerName}), replaced in {old.Year} by {string.Join(", ", old.By.Select(by => $"{by} {PlaceTable.FullName(by)}"))}."));
                return null;
            default:
                Add(path, $"was {text}, which is not a code of GB/T 2260.");
                return null;
        }
    }

    public OccupationCode? Occupation(string path, string text)
    {
        if (text.Length == 0)
            return null;
        if (OccupationCode.IsValid(text))
            return new OccupationCode(text);
        Add(path, $"was '{Excerpt(text)}'; an occupation is N, N-NN, N-NN-NN or N-NN-NN-NN with N from 1 to 8 (classification of 2022).");
        return null;
    }

    // A text that may be left out.
    public string? Text(string path, string text, int most = MaxNameLength)
    {
        if (text.Length > most)
            Add(path, $"has {text.Length} characters; at most {most} are allowed.");
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsControl(text[i]) || text[i] is '\n' or '\r' or '\t')
                continue;
            Add(path, $"has the control character U+{(int)text[i]:X4} at position {i}.");
            break;
        }

        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    public IReadOnlyList<string> Texts(string path, IReadOnlyList<string> texts)
    {
        for (int i = 0; i < texts.Count; i++)
            Text($"{path}[{i}]", texts[i]);
        return [.. texts];
    }

    // An id that must be there.
    public string? Id(string path, string text)
    {
        if (Identifier.IsValid(text))
            return text;
        Add(path, text.Length == 0
            ? "is missing."
            : $"is not an identifier; allowed are 1 to {Identifier.MaxLength} characters of A-Z a-z 0-9 . _ : - that start with a letter or a digit.");
        return null;
    }

    // A number from 1 that may be left out.
    public int Within(string path, int value, int most, int standard)
    {
        if (value < 0 || value > most)
            Add(path, $"was {value}; 1 to {most} is allowed, or 0 for {standard}.");
        return value == 0 ? standard : value;
    }

    public Level? Level(string path, int value)
    {
        if (value is >= 0 and <= Domain.Level.Max)
            return new Level(value);
        Add(path, $"was {value}; 0 to {Domain.Level.Max} is allowed.");
        return null;
    }

    public decimal? Yuan(string path, bool isGiven, double value)
    {
        if (!isGiven)
            return null;
        if (value is >= 0 and <= MaxYuan)
            return Math.Round((decimal)value, 2);
        Add(path, string.Create(CultureInfo.InvariantCulture, $"was {value}; 0 to {MaxYuan:0} yuan is allowed."));
        return null;
    }

    public void MostItems(string path, int count, int most = PostChecks.MaxListLength)
    {
        if (count > most)
            Add(path, $"has {count} entries; at most {most} are allowed.");
    }

    private static string Excerpt(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
