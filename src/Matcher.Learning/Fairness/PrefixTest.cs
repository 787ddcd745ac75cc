namespace Matcher.Learning;

/// <summary>
/// M7, for audits: the share of shortlists in which some prefix of up to ten holds so few of a group that a fair draw from the qualified
/// would do so in one list of ten.
/// </summary>
/// <remarks>Source: FA*IR (Zehlike et al., 2017), its binomial test of every prefix; the level is divided by the number of prefixes.</remarks>
internal static class PrefixTest
{
    private const double Level = 0.1;

    public static FairnessResult Of(PairTable table, PairSplit split, FairnessLedger ledger)
    {
        var qualified = split.TestWithBlocked.Where(row => FairnessLedger.IsQualified(table, row)).ToLookup(row => table.PostOf[row]);
        var groups = split.TestWithBlocked.Select(row => table.Groups[table.PersonOf[row]]).Distinct().SelectMany(Attributes).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new("m7_prefix_test", "share of shortlists of which a prefix holds fewer of a group than the qualified let expect (level 0.1); audit only", false, true,
            [.. groups.Select(group => Audit(table, ledger.Shortlists, qualified, group))]);
    }

    private static string[] Attributes(PersonGroup group) => ["type " + group.Type, "grade " + group.Grade, "sex " + group.Sex, "area " + group.Area];

    private static CellFigure Audit(PairTable table, RankedLists lists, ILookup<int, int> qualified, string group)
    {
        bool Is(int row) => Attributes(table.Groups[table.PersonOf[row]]).Contains(group, StringComparer.Ordinal);
        var (tested, failed) = (0, 0);
        for (var list = 0; list < lists.Count; list++)
        {
            var pool = qualified[lists.Owners[list]].ToList();
            if (pool.Count == 0)
                continue;
            tested++;
            failed += HasPoorPrefix(lists[list], Is, (double)pool.Count(Is) / pool.Count) ? 1 : 0;
        }

        return new(group, tested, tested > 0 ? (double)failed / tested : null, null, null, Verdict.Reported);
    }

    private static bool HasPoorPrefix(ReadOnlySpan<int> rows, Func<int, bool> isOne, double share)
    {
        var (found, places) = (0, Math.Min(ListFigures.K, rows.Length));
        for (var prefix = 1; prefix <= places; prefix++)
        {
            found += isOne(rows[prefix - 1]) ? 1 : 0;
            if (AtMost(found, prefix, share) < Level / places)
                return true;
        }

        return false;
    }

    /// <summary>P(at most so many hits of so many trials).</summary>
    private static double AtMost(int hits, int trials, double share)
    {
        if (share >= 1)
            return hits < trials ? 0 : 1;
        var (term, sum) = (Math.Pow(1 - share, trials), 0.0);
        for (var i = 0; i <= hits; i++)
        {
            sum += term;
            term *= share / (1 - share) * (trials - i) / (i + 1);
        }

        return sum;
    }
}
