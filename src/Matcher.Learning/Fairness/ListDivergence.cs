namespace Matcher.Learning;

/// <summary>
/// M6, for reports: how far the groups on the prefixes of shortlists lie from their shares of the qualified, attribute by attribute (NDKL).
/// </summary>
/// <remarks>
/// A list's figure is the mean over its prefixes of up to ten of KL(prefix ‖ qualified) in nats, weighted by 1/log2(1 + length). A list of ten
/// cannot reach 0 where several groups are qualified, so a fair draw stands beside. Places of a group of which nobody is qualified for the
/// post are passed over: they would make the figure infinite, and such a group has no supply.
/// Source: Geyik, Ambler and Kenthapadi, Fairness-aware ranking in search and recommendation systems, 2019.
/// </remarks>
internal static class ListDivergence
{
    private const int DrawsPerList = 20;

    private static readonly (string Name, Func<PersonGroup, string> Of)[] Attributes =
        [("type", group => group.Type), ("grade", group => group.Grade), ("sex", group => group.Sex), ("area", group => group.Area)];

    public static FairnessResult Of(PairTable table, PairSplit split, FairnessLedger ledger)
    {
        var qualified = split.TestWithBlocked.Where(row => FairnessLedger.IsQualified(table, row)).ToLookup(row => table.PostOf[row]);
        return new(
            "m6_ndkl",
            "mean over n shortlists of the divergence (NDKL) of the first 10 places from the qualified, beside that of places drawn from the qualified at random; groups without a qualified person for the post passed over; reported",
            false, true, [.. Attributes.SelectMany(attribute => Figures(attribute.Name, row => attribute.Of(table.Groups[table.PersonOf[row]]), ledger.Shortlists, qualified, split.Seed))]);
    }

    /// <summary>The figure of one list; 0 if every prefix has the groups in exactly their shares.</summary>
    /// <param name="shown">The group of each place, at least one; each has a share.</param>
    /// <param name="shares">The share of each group of the qualified, above 0.</param>
    internal static double Of(IReadOnlyList<string> shown, IReadOnlyDictionary<string, double> shares)
    {
        var (counts, sum, weights) = (new Dictionary<string, int>(StringComparer.Ordinal), 0.0, 0.0);
        for (var length = 1; length <= shown.Count; length++)
        {
            counts[shown[length - 1]] = counts.GetValueOrDefault(shown[length - 1]) + 1;
            var weight = RankMetrics.Discount(length);
            // Rounding may leave a trace below 0.
            sum += weight * Math.Max(0, counts.Sum(count => (double)count.Value / length * Math.Log(count.Value / (length * shares[count.Key]))));
            weights += weight;
        }

        return sum / weights;
    }

    private static IEnumerable<CellFigure> Figures(string name, Func<int, string> groupOf, RankedLists lists, ILookup<int, int> qualified, ulong seed)
    {
        var (found, drawn, draws) = (new List<double>(), new List<double>(), new DrawSequence(seed));
        for (var list = 0; list < lists.Count; list++)
        {
            string[] pool = [.. qualified[lists.Owners[list]].Select(groupOf)];
            var shares = pool.CountBy(group => group, StringComparer.Ordinal).ToDictionary(count => count.Key, count => (double)count.Value / pool.Length, StringComparer.Ordinal);
            string[] shown = [.. lists[list].ToArray().Take(ListFigures.K).Select(groupOf).Where(shares.ContainsKey)];
            if (shown.Length == 0)
                continue;
            found.Add(Of(shown, shares));
            drawn.Add(Enumerable.Range(0, DrawsPerList).Average(_ => Of([.. shown.Select(_ => pool[draws.Below(pool.Length)])], shares)));
        }

        yield return Figure(name, found, seed);
        yield return Figure(name + ", drawn at random", drawn, seed);
    }

    private static CellFigure Figure(string name, List<double> values, ulong seed)
    {
        if (values.Count == 0)
            return new(name, 0, null, null, null, Verdict.Exempt);
        var mean = Bootstrap.Mean([.. values], seed);
        return new(name, mean.Groups, mean.Value, mean.Low, mean.High, Verdict.Reported);
    }
}
