using System.Collections.Frozen;
using Matcher.Domain;

namespace Matcher.Text;

/// <summary>Between which levels most posts of a minor group ask of each function: our own judgement, an unverified prior.</summary>
/// <remarks>Immutable; read once from the embedded table, whose header says what it rests on.</remarks>
public static class OccupationDemands
{
    private const string Table = "occupation-demands.tsv";
    private const int MinorDepth = 3;
    private const int MinorLength = 7;

    private static readonly FrozenDictionary<string, IReadOnlyList<(Level Least, Level Most)>> ByMinor =
        Read(FactTable.Rows(Table, 1 + FunctionAxes.Count)).ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, IReadOnlyList<(Level Least, Level Most)>>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        ByMinor.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The usual levels of an occupation, one pair for each axis in the order of <see cref="FunctionAxes.All"/>.</summary>
    /// <remarks>Edge cases: null for a code that is wider than a minor group or whose minor group is not in the classification.</remarks>
    public static IReadOnlyList<(Level Least, Level Most)>? Of(OccupationCode code) =>
        code.Depth >= MinorDepth && Lookup.TryGetValue(code.Value.AsSpan(0, MinorLength), out var levels) ? levels : null;

    /// <summary>Reads rows of a minor group and a level or a range for each axis.</summary>
    /// <exception cref="InvalidOperationException">A minor group is missing, not in the classification or there twice, or a cell is no level and no range.</exception>
    internal static Dictionary<string, IReadOnlyList<(Level Least, Level Most)>> Read(IEnumerable<string[]> rows)
    {
        var minors = OccupationTable.All.Where(occupation => occupation.Code.Depth == MinorDepth).Select(occupation => occupation.Code.Value).ToHashSet(StringComparer.Ordinal);
        var table = new Dictionary<string, IReadOnlyList<(Level Least, Level Most)>>(minors.Count, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (!minors.Contains(row[0]) || !table.TryAdd(row[0], [.. row.Skip(1).Select(Range)]))
                throw new InvalidOperationException($"Table '{Table}' has a row '{row[0]}' that is no minor group, or has it twice.");
        }

        minors.ExceptWith(table.Keys);
        return minors.Count == 0 ? table : throw new InvalidOperationException($"Table '{Table}' has no row for {string.Join(", ", minors)}.");
    }

    private static (Level Least, Level Most) Range(string cell)
    {
        if (cell is [>= '0' and <= '3'])
            return (Level(cell[0]), Level(cell[0]));
        if (cell is [>= '0' and <= '3' and var least, '-', >= '0' and <= '3' and var most] && least < most)
            return (Level(least), Level(most));
        throw new InvalidOperationException($"Table '{Table}' has the cell '{cell}'; a level from 0 to 3 is expected, or a range such as 1-2.");
    }

    private static Level Level(char digit) => new(digit - '0');
}
