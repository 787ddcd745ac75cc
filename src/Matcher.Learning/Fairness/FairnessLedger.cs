namespace Matcher.Learning;

/// <summary>The judged people with what the lists do for each of them, and the cells that they fall into.</summary>
/// <remarks>Qualified is who the oracle finds feasible; without an oracle, whose outcome was good.</remarks>
internal sealed class FairnessLedger
{
    private readonly Dictionary<int, PersonTally> _tallies;

    private FairnessLedger(CellPartition partition, Dictionary<int, PersonTally> tallies, RankedLists shortlists)
    {
        (Partition, _tallies, Shortlists) = (partition, tallies, shortlists);
        People = [.. partition.Cells.Select(_ => new List<PersonTally>())];
        foreach (var (person, tally) in tallies.OrderBy(one => one.Key))
            People[partition.CellOf(person)].Add(tally);
    }

    public CellPartition Partition { get; }

    public IReadOnlyList<PersonCell> Cells => Partition.Cells;

    /// <summary>The people of each cell.</summary>
    public IReadOnlyList<List<PersonTally>> People { get; }

    public IEnumerable<PersonTally> Everybody => _tallies.Values;

    /// <summary>The posts' lists.</summary>
    public RankedLists Shortlists { get; }

    /// <summary>Whether the oracle, or an outcome, says that nobody in a cell is qualified for anything.</summary>
    public bool HasNoSupply(int cell) => People[cell].All(one => one.Qualified == 0);

    public static FairnessLedger Of(PairTable table, PairSplit split, double[] scores)
    {
        var people = split.TestWithBlocked.Select(row => table.PersonOf[row]).Distinct().ToList();
        var tallies = people.ToDictionary(person => person, _ => new PersonTally());
        foreach (var row in split.TestWithBlocked)
        {
            tallies[table.PersonOf[row]].Qualified += IsQualified(table, row) ? 1 : 0;
            tallies[table.PersonOf[row]].Merit += table.Grades[row];
        }

        var shortlists = RankedLists.Of(table, split.Test, scores, Grouping.Post, split.Seed);
        AddShortlists(table, split, shortlists, tallies);
        AddRecommendations(table, split, scores, tallies);
        return new(CellPartition.Of(table.Groups, people), tallies, shortlists);
    }

    public static bool IsQualified(PairTable table, int row) => table.IsFeasible?[row] ?? table.Grades[row] >= PairTable.Good;

    private static void AddShortlists(PairTable table, PairSplit split, RankedLists lists, Dictionary<int, PersonTally> tallies)
    {
        var qualified = split.TestWithBlocked.Where(row => IsQualified(table, row)).ToLookup(row => table.PostOf[row]);
        for (var list = 0; list < lists.Count; list++)
        {
            var places = Math.Min(ListFigures.K, lists[list].Length);
            for (var i = 0; i < places; i++)
            {
                var row = lists[list][i];
                var tally = tallies[table.PersonOf[row]];
                tally.Selected++;
                tally.QualifiedSelected += IsQualified(table, row) ? 1 : 0;
                tally.Exposure += RankMetrics.Discount(i + 1);
            }

            var pool = qualified[lists.Owners[list]].ToList();
            foreach (var row in pool)
                tallies[table.PersonOf[row]].Expected += (double)places / pool.Count;
        }
    }

    private static void AddRecommendations(PairTable table, PairSplit split, double[] scores, Dictionary<int, PersonTally> tallies)
    {
        var lists = RankedLists.Of(table, split.Test, scores, Grouping.Candidate, split.Seed);
        var ndcg = ListFigures.Of(table, lists, scores).Ndcg;
        for (var list = 0; list < lists.Count; list++)
            tallies[lists.Owners[list]].Ndcg = ndcg[list];
        var found = new Dictionary<int, int>();
        for (var list = 0; list < lists.Count; list++)
        {
            var hits = 0;
            for (var i = 0; i < Math.Min(ListFigures.K, lists[list].Length); i++)
                hits += IsQualified(table, lists[list][i]) ? 1 : 0;
            found[lists.Owners[list]] = hits;
        }

        // A person whose every pair is blocked has no list, and finds nothing.
        foreach (var (person, tally) in tallies.Where(one => one.Value.Qualified > 0))
            tally.Recall = (double)found.GetValueOrDefault(person) / Math.Min(tally.Qualified, ListFigures.K);
    }
}
