using System.Globalization;
using System.Text.RegularExpressions;

namespace Matcher.Text;

/// <summary>
/// Reads lexicon files. Tab-separated, one thing a line: <c>@id, facet, Chinese name, English name[, id:weight …[, code …]]</c> or
/// <c>term, id[*weight] …</c>; # begins a comment line.
/// </summary>
internal static partial class LexiconReader
{
    public static void Read(string file, TextReader lines, ICollection<LexiconEntry> entries, ICollection<LexiconFault> faults)
    {
        var number = 0;
        while (lines.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            var place = new LexiconEntry(file, number, null, null);
            var cells = line.Split('\t');
            var entry = line[0] == '@' ? Concept(place, cells, faults) : Term(place, cells, faults);
            if (entry.Concept is not null || entry.Term is not null)
                entries.Add(entry);
        }
    }

    private static LexiconEntry Concept(LexiconEntry place, string[] cells, ICollection<LexiconFault> faults)
    {
        var id = cells[0][1..];
        if (cells.Length is < 4 or > 6)
            return Refuse(place, "a concept has four to six cells: @id, facet, Chinese name, English name, related, codes", faults);
        if (!IdForm().IsMatch(id))
            return Refuse(place, $"'{id}' is no id: lower case, steps divided by dots", faults);
        if (Facet(cells[1]) is not { } facet)
            return Refuse(place, $"'{cells[1]}' is no facet: trade, act, object, setting, level, tool", faults);
        var related = Weights(place, cells.ElementAtOrDefault(4), ':', faults);
        var codes = (cells.ElementAtOrDefault(5) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var code in codes.Where(code => !CodeForm().IsMatch(code)))
            faults.Add(place.Fault($"'{code}' is no code of the classification"));
        return place with { Concept = new Concept(id, facet, cells[2], cells[3], related, [.. codes.Where(code => CodeForm().IsMatch(code))]) };
    }

    private static ConceptFacet? Facet(string word) => word switch
    {
        "trade" => ConceptFacet.Trade,
        "act" => ConceptFacet.Act,
        "object" => ConceptFacet.WorkObject,
        "setting" => ConceptFacet.Setting,
        "level" => ConceptFacet.Level,
        "tool" => ConceptFacet.Tool,
        _ => null,
    };

    private static LexiconEntry Term(LexiconEntry place, string[] cells, ICollection<LexiconFault> faults)
    {
        if (cells.Length != 2)
            return Refuse(place, "a term has two cells: the term, its concepts", faults);
        var text = LexiconText.Of(cells[0]);
        if (text.Length == 0)
            return Refuse(place, "a term has at least one character", faults);
        var concepts = Weights(place, cells[1], '*', faults);
        return concepts.Count == 0
            ? Refuse(place, $"term '{cells[0]}' has no concept", faults)
            : place with { Term = new LexiconTerm(text, concepts) };
    }

    private static List<ConceptWeight> Weights(LexiconEntry place, string? cell, char sign, ICollection<LexiconFault> faults)
    {
        var weights = new List<ConceptWeight>(2);
        foreach (var part in (cell ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = part.IndexOf(sign, StringComparison.Ordinal);
            var weight = 1m;
            var isRead = at < 0 ? sign == '*' : decimal.TryParse(part.AsSpan(at + 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out weight);
            if (isRead && weight is > 0 and <= 1)
                weights.Add(new(at < 0 ? part : part[..at], (int)decimal.Ceiling(weight * 100)));
            else
                faults.Add(place.Fault($"'{part}' is not an id with a weight over 0 and up to 1"));
        }

        return weights;
    }

    private static LexiconEntry Refuse(LexiconEntry place, string message, ICollection<LexiconFault> faults)
    {
        faults.Add(place.Fault(message));
        return place;
    }

    [GeneratedRegex("^[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*$")]
    private static partial Regex IdForm();

    [GeneratedRegex("^[1-8]-[0-9]{2}(-[0-9]{2}){0,2}$")]
    private static partial Regex CodeForm();
}
