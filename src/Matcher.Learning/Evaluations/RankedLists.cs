using Matcher.Scoring;

namespace Matcher.Learning;

/// <summary>Pairs put into lists: score falling, ties by a seeded hash of the pair, as serving breaks them by a keyed one.</summary>
internal sealed class RankedLists
{
    private readonly int[][] _rows;

    private RankedLists(Grouping grouping, int[] owners, int[][] rows) => (Grouping, Owners, _rows) = (grouping, owners, rows);

    public Grouping Grouping { get; }

    /// <summary>The post or person of each list.</summary>
    public int[] Owners { get; }

    public int Count => _rows.Length;

    /// <summary>The rows of a list, best first.</summary>
    public ReadOnlySpan<int> this[int list] => _rows[list];

    /// <param name="table">The pairs.</param>
    /// <param name="rows">Those to list; none is blocked.</param>
    /// <param name="scores">The score of every row of the table.</param>
    /// <param name="grouping">What makes a list.</param>
    /// <param name="seed">Where the hash for ties begins.</param>
    public static RankedLists Of(PairTable table, IReadOnlyList<int> rows, double[] scores, Grouping grouping, ulong seed)
    {
        var owners = grouping == Grouping.Post ? table.PostOf : table.PersonOf;
        var lists = rows.GroupBy(row => owners[row]).OrderBy(list => list.Key).ToList();
        return new(grouping, [.. lists.Select(list => list.Key)], [.. lists.Select(list => Sort(table, [.. list], scores, seed))]);
    }

    private static int[] Sort(PairTable table, int[] rows, double[] scores, ulong seed)
    {
        ulong[] ties = [.. rows.Select(row => PairHash.Combine(PairHash.Combine(seed, (ulong)table.PostOf[row]), (ulong)table.PersonOf[row]))];
        (double Score, ulong Tie)[] keys = [.. rows.Select((row, i) => (-scores[row], ties[i]))];
        Array.Sort(keys, rows);
        return rows;
    }
}
