namespace Matcher.Learning;

/// <summary>The figures of each cell of people.</summary>
internal static class CellFigures
{
    public static IEnumerable<CellQuality> Of(PairTable table, PairSplit split, Judgement judged, CellPartition partition)
    {
        var (lists, figures) = judged.Lists[Grouping.Candidate];
        var members = Enumerable.Range(0, lists.Count).ToLookup(list => partition.CellOf(lists.Owners[list]));
        var gaps = Gaps(table, split, judged, lists);
        for (var cell = 0; cell < partition.Cells.Count; cell++)
        {
            var own = members[cell].ToList();
            yield return new(partition.Cells[cell],
            [
                .. figures.All.Select(figure => MetricFigure.Of(judged.Scorer.Name, figure.Name, Grouping.Candidate, ListFigures.Mean(own.Select(list => figure.Values[list]), split.Seed))),
                MetricFigure.Of(judged.Scorer.Name, "calibration_gap", Grouping.Candidate, ListFigures.Mean(own.Select(list => gaps[list]), split.Seed)),
            ]);
        }
    }

    /// <summary>For each person the mean outcome expected less that found.</summary>
    private static double[] Gaps(PairTable table, PairSplit split, Judgement judged, RankedLists lists)
    {
        var numbers = lists.Owners.Index().ToDictionary(owner => owner.Item, owner => owner.Index);
        var (sums, counts) = (new double[lists.Count], new int[lists.Count]);
        foreach (var (i, row) in split.Test.Index())
        {
            var list = numbers[table.PersonOf[row]];
            sums[list] += judged.Expected[i] - table.Grades[row];
            counts[list]++;
        }

        return [.. sums.Zip(counts, (sum, count) => sum / count)];
    }
}
