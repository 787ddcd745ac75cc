using System.Globalization;
using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Learning;

/// <summary>
/// Reads <c>outcomes.csv</c> or <c>oracle.csv</c>: the columns <c>post</c>, <c>candidate</c> and <c>outcome</c> (0 to 3), and where they are
/// there <c>weight</c>, <c>feasible</c>, <c>truth_milli</c> and <c>visible_milli</c>; others are passed over.
/// </summary>
public sealed class OutcomeFile
{
    private readonly Dictionary<string, int> _columns;
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly int _width;

    private OutcomeFile(string header)
    {
        var names = header.TrimStart('\uFEFF').Split(',');
        _width = names.Length;
        _columns = new(StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
            _columns.TryAdd(names[i].Trim(), i);
        foreach (var needed in (string[])["post", "candidate", "outcome"])
        {
            if (!_columns.ContainsKey(needed))
                throw new FormatException($"There is no column '{needed}'; post, candidate and outcome are needed.");
        }
    }

    /// <summary>Reads all rows. A row that cannot be read is counted, not guessed.</summary>
    /// <exception cref="FormatException">The header lacks a column.</exception>
    public static OutcomeRows Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var file = new OutcomeFile(reader.ReadLine() ?? "");
        var (pairs, rows, unreadable, first) = (new List<RecordedPair>(), 0, 0, (string?)null);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0)
                continue;
            rows++;
            if (file.Parse(line) is { } pair)
                pairs.Add(pair);
            else if (unreadable++ == 0)
                first = string.Create(CultureInfo.InvariantCulture, $"row {rows}: '{line}'");
        }

        return new(pairs, rows, unreadable, first);
    }

    private RecordedPair? Parse(string line)
    {
        var cells = line.TrimEnd('\r').Split(',');
        if (cells.Length != _width || !Identifier.IsValid(Cell(cells, "post")) || !Identifier.IsValid(Cell(cells, "candidate")))
            return null;
        if (Number(Cell(cells, "outcome")) is not { } grade || grade > TrainingSet.HighestGrade || Number(Cell(cells, "weight") ?? "1") is not { } weight)
            return null;
        return new(new(Shared(Cell(cells, "post")!)), new(Shared(Cell(cells, "candidate")!)), grade, weight)
        {
            IsFeasible = Cell(cells, "feasible") switch { "true" => true, "false" => false, _ => null },
            TruthMilli = Milli(Cell(cells, "truth_milli")),
            VisibleMilli = Milli(Cell(cells, "visible_milli")),
        };
    }

    private string? Cell(string[] cells, string name) => _columns.TryGetValue(name, out var column) ? cells[column] : null;

    /// <summary>One string per id, however many rows name it.</summary>
    private string Shared(string id)
    {
        if (_ids.TryGetValue(id, out var known))
            return known;
        _ids.Add(id, id);
        return id;
    }

    private static float? Number(string? text) =>
        float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= 0 && float.IsFinite(number) ? number : null;

    private static int? Milli(string? text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
