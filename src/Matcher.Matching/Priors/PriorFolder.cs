using System.Globalization;
using System.Security.Cryptography;
using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>The files of a model's prior knowledge. The format is described in <c>models/README.md</c>.</summary>
internal static class PriorFolder
{
    internal const string LevelsFile = "type-prior.csv";
    internal const string DemandsFile = "code-demands.csv";
    internal const string ScalesFile = "category-scales.csv";

    /// <summary>What is known of the prior, for people; not under the checksum.</summary>
    internal const string CardFile = "prior-card.md";

    internal const string LevelsHeader = "type,grade,kind,axis,p0,p1,p2,p3,p0_low,p0_high,p1_low,p1_high,p2_low,p2_high,p3_low,p3_high";
    internal const string DemandsHeader = "axis,codes,weight";

    /// <summary>The codes of the constant part of a demand.</summary>
    internal const string Base = "base";

    private const double SumTolerance = 1e-5;

    /// <summary>The files in the order in which their checksum is made.</summary>
    internal static IReadOnlyList<string> Files { get; } = [LevelsFile, DemandsFile, ScalesFile];

    /// <summary>SHA-256 of the files one after the other, lower-case hex.</summary>
    internal static string Checksum(IEnumerable<byte[]> files) => Convert.ToHexStringLower(SHA256.HashData(files.SelectMany(bytes => bytes).ToArray()));

    /// <summary>Reads the prior from the texts of its files.</summary>
    /// <exception cref="FormatException">A line cannot be read, stands there twice, is missing, or probabilities do not add up.</exception>
    internal static TypePriors Parse(string levels, string demands) => new(Levels(levels), Demands(demands));

    /// <summary>A list of codes as one input of a demand.</summary>
    internal static string Input(FunctionCodes codes) => string.Join('+', codes.Codes().Select(Vocabulary<FunctionCode>.Of));

    private static Dictionary<PriorKey, LevelPrior[]> Levels(string text)
    {
        var table = PriorKey.All.ToDictionary(key => key, _ => new LevelPrior[FunctionAxes.Count]);
        foreach (var cells in Rows(text, LevelsHeader))
        {
            var key = new PriorKey(Vocabulary<DisabilityType>.Parse(cells[0]), cells[1].Length == 0 ? null : int.Parse(cells[1], CultureInfo.InvariantCulture),
                cells[2].Length == 0 ? null : Vocabulary<DisabilityKind>.Parse(cells[2]));
            var axis = (int)Vocabulary<FunctionAxis>.Parse(cells[3]);
            var p = cells[4..8].Select(Number).ToArray();
            if (p.Any(one => one is < 0 or > 1) || Math.Abs(p.Sum() - 1) > SumTolerance)
                throw new FormatException($"'{string.Join(',', cells)}' does not add up to 1.");
            if (!table.TryGetValue(key, out var row) || row[axis] is not null)
                throw new FormatException($"'{string.Join(',', cells[..4])}' is no row of the prior, or stands there twice.");
            row[axis] = new(p[0], p[1], p[2], p[3]);
        }

        foreach (var (key, row) in table)
        {
            if (row.Any(prior => prior is null))
                throw new FormatException($"There is no prior for every axis of {key}.");
        }

        return table;
    }

    private static DemandReading Demands(string text)
    {
        var bases = new double?[FunctionAxes.Count];
        var weights = FunctionAxes.All.Select(_ => new List<(FunctionCodes Input, double Weight)>()).ToList();
        var words = FunctionAxes.All.Select(_ => new Dictionary<string, double>(StringComparer.Ordinal)).ToList();
        foreach (var cells in Rows(text, DemandsHeader))
        {
            var axis = (int)Vocabulary<FunctionAxis>.Parse(cells[0]);
            if (cells[1] == Base)
            {
                bases[axis] = bases[axis] is null ? Number(cells[2]) : throw new FormatException($"The base of '{cells[0]}' stands there twice.");
                continue;
            }

            if (cells[1].IndexOf(PostWords.Mark, StringComparison.Ordinal) is > 0 and var mark)
            {
                if (!PostWords.Places.Contains(cells[1][..mark]) || !words[axis].TryAdd(cells[1], Number(cells[2])))
                    throw new FormatException($"'{cells[1]}' of '{cells[0]}' stands there twice, or is at no place of {string.Join(", ", PostWords.Places)}.");
                continue;
            }

            var input = FunctionCodes.Of(cells[1].Split('+').Select(Vocabulary<FunctionCode>.Parse));
            if (weights[axis].Any(one => one.Input == input))
                throw new FormatException($"'{cells[1]}' of '{cells[0]}' stands there twice.");
            weights[axis].Add((input, Number(cells[2])));
        }

        return new(bases.Select((one, axis) => one ?? throw new FormatException($"There is no base for {(FunctionAxis)axis}.")).ToList(), weights, words);
    }

    private static IEnumerable<string[]> Rows(string text, string header)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0 || lines[0] != header)
            throw new FormatException($"The first line must be '{header}'.");
        var columns = header.Count(letter => letter == ',') + 1;
        foreach (var line in lines.Skip(1))
        {
            var cells = line.Split(',');
            yield return cells.Length == columns ? cells : throw new FormatException($"'{line}' has {cells.Length} cells; {columns} are expected.");
        }
    }

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : throw new FormatException($"'{text}' is no number.");
}
