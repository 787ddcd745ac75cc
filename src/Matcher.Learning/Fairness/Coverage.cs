using Matcher.Domain;
using Matcher.Matching;
using Matcher.Scoring;

namespace Matcher.Learning;

/// <summary>M8: the share of people for whom no open post at all passes the gates, and fewer than three do; posts that nobody can reach.</summary>
internal static class Coverage
{
    private const double MostRatio = 1.5;
    private const int Few = 3;

    public static IEnumerable<FairnessResult> Of(MatchSnapshot snapshot, PairTable table, PairSplit split, FairnessLedger ledger, CancellationToken cancellationToken)
    {
        var cells = ledger.Cells.Select(_ => new List<long>()).ToList();
        foreach (var person in split.TestWithBlocked.Select(row => table.PersonOf[row]).Distinct().Order())
        {
            if (snapshot.FindPerson(table.People[person]) is { } view)
                cells[ledger.Partition.CellOf(person)].Add(Passing(snapshot, view, cancellationToken));
        }

        yield return Starving(ledger, cells);
        yield return new("m8_few_posts", "share of people for whom fewer than 3 open posts pass the gates; reported", false, true,
            [.. ledger.Cells.Select((cell, i) => Share(cell, cells[i], count => count < Few, Intervals.Z(cells.Count)))]);
        yield return Unreachable(snapshot, cancellationToken);
    }

    private static FairnessResult Starving(FairnessLedger ledger, List<List<long>> cells)
    {
        var overall = cells.SelectMany(cell => cell).Select(count => count == 0 ? 1.0 : 0).DefaultIfEmpty(0).Average();
        var z = Intervals.Z(ledger.Cells.Count(cell => !cell.IsSmall));
        return FairnessResult.Gate(
            "m8_no_posts",
            FormattableString.Invariant($"share of people for whom no open post passes the gates (everybody: {overall:0.0000}); fails if its interval begins above 1.5 times everybody's"),
            [.. ledger.Cells.Select((cell, i) =>
            {
                var share = Share(cell, cells[i], count => count == 0, z);
                var verdict = ledger.HasNoSupply(i) ? Verdict.Exempt : cell.IsSmall ? Verdict.Small
                    : share.Low > MostRatio * overall ? Verdict.Failed : share.Value > MostRatio * overall ? Verdict.Warned : Verdict.Passed;
                return share with { Verdict = verdict };
            })]);
    }

    private static CellFigure Share(PersonCell cell, List<long> counts, Func<long, bool> isOne, double z)
    {
        if (counts.Count == 0)
            return new(cell.Name, 0, null, null, null, Verdict.Exempt);
        var share = Intervals.Mean([.. counts.Select(count => isOne(count) ? 1.0 : 0)], z);
        return new(cell.Name, counts.Count, share.Value, share.Low, share.High, Verdict.Reported);
    }

    private static FairnessResult Unreachable(MatchSnapshot snapshot, CancellationToken cancellationToken)
    {
        var (open, alone) = (0, 0);
        foreach (var post in snapshot.PostViews.Where(post => post.IsOpen))
        {
            var passed = snapshot.Pool.Ask(snapshot, post, usePriors: true, onlyShownTo: false, new ScanRequest(0), (question, found) => question.Counts(found).Passed, cancellationToken);
            (open, alone) = (open + 1, alone + (passed == 0 ? 1 : 0));
        }

        return new("m8_unreachable_posts", "open posts that nobody can reach, of all open posts; reported", false, true,
            [new("open posts", open, alone, null, null, Verdict.Reported)]);
    }

    private static long Passing(MatchSnapshot snapshot, CandidateView person, CancellationToken cancellationToken) =>
        snapshot.PostPool.Ask(snapshot, person, new HashSet<PostId>(), new ScanRequest(0), (question, found) => question.Counts(found).Passed, cancellationToken);
}
