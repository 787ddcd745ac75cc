using System.Globalization;
using System.Text;
using Matcher.Scoring;

namespace Matcher.Tests;

/// <summary>An answer in a form that can be compared and printed.</summary>
internal sealed class PlainAnswer
{
    public long Considered { get; set; }

    public long Removed { get; set; }

    public long OneFactAway { get; set; }

    public long Listed { get; set; }

    public long Before { get; set; }

    public SortedDictionary<int, long> Gates { get; } = [];

    public SortedDictionary<int, long> SingleFacts { get; } = [];

    public IReadOnlyList<RankKey> Best { get; set; } = [];

    public IReadOnlyList<RankKey> NearMisses { get; set; } = [];

    public static PlainAnswer Of(Pool pool, ScanResult result)
    {
        var answer = new PlainAnswer
        {
            Considered = result.Considered,
            Removed = result.Removed,
            OneFactAway = result.OneFactAway,
            Listed = result.Listed,
            Before = result.Before,
            Best = Keys(pool, result.Best),
            NearMisses = Keys(pool, result.NearMisses),
        };
        Copy(result.Gates, answer.Gates);
        Copy(result.SingleFacts, answer.SingleFacts);
        return answer;
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"considered {Considered}, removed {Removed}, one fact away {OneFactAway}, listed {Listed}, before {Before}\n");
        text.Append(CultureInfo.InvariantCulture, $"gates {string.Join(' ', Gates)}\nfacts {string.Join(' ', SingleFacts)}\n");
        text.AppendJoin('\n', Best).Append("\nnear\n").AppendJoin('\n', NearMisses);
        return text.ToString();
    }

    private static List<RankKey> Keys(Pool pool, ReadOnlySpan<RankedRow> rows)
    {
        var keys = new List<RankKey>();
        foreach (var row in rows)
            keys.Add(new RankKey(row.Score, row.Priority, row.Hash, pool.IdOf(row)));
        return keys;
    }

    private static void Copy(ReadOnlySpan<long> counts, SortedDictionary<int, long> to)
    {
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] != 0)
                to[i] = counts[i];
        }
    }
}
