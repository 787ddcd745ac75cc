using System.Runtime.InteropServices;

namespace Matcher.Scoring;

/// <summary>Row by row, every score exact, nothing passed over: what the vector kernel has to agree with.</summary>
internal sealed class ScalarKernel : BlockKernel
{
    private readonly ulong[] _listed = new ulong[PoolLayout.BlockRows / PoolBlock.Lane];
    private readonly SetAmounts _amounts = new();
    private readonly List<int> _found = [];
    private int _amountsOf = -1;

    /// <summary>A row with the score that it would have if something changed, whether or not anything keeps it out.</summary>
    public RankedRow Rank(RowPlace place, ReadOnlySpan<FacetShift> shifts)
    {
        var columns = Pool.Blocks[place.Block];
        ReadAmounts(place.Block, columns);
        return Rank(place.Block, place.Row, Score(columns, place.Row, shifts));
    }

    protected override void OnStart() => _amountsOf = -1;

    protected override void ScanBlock(int block, int bound)
    {
        var columns = Pool.Blocks[block];
        MarkListed(columns, _listed);
        ReadAmounts(block, columns);
        for (var row = 0; row < columns.Count; row++)
        {
            var bit = 1UL << (row % PoolBlock.Lane);
            if ((Pool.AliveRows(block, row / PoolBlock.Lane) & bit) != 0)
                ScanRow(block, columns, row, (_listed[row / PoolBlock.Lane] & bit) != 0);
        }
    }

    private void ReadAmounts(int block, PoolBlock columns)
    {
        if (_amountsOf != block)
            _amounts.Read(Query, columns);
        _amountsOf = block;
    }

    private void ScanRow(int block, PoolBlock columns, int row, bool isListed)
    {
        Result.Considered++;
        Find(columns, row);
        if (_found.Count == 0)
        {
            if (!isListed)
                return;
            Result.Listed++;
            OfferBest(block, row, Score(columns, row));
            return;
        }

        Result.Removed++;
        if (IsOneFactAway() is not { } fact)
            return;
        Result.OneFactAway++;
        Result.FactCounts[fact]++;
        OfferNear(block, row, Score(columns, row));
    }

    /// <summary>Collects what keeps a row out and counts it under each gate once.</summary>
    private void Find(PoolBlock columns, int row)
    {
        _found.Clear();
        Find(CollectionsMarshal.AsSpan(Query.BlockingAll));
        foreach (var facet in Query.Used)
        {
            if (facet.HasBlocks)
                Find(Query.FindingSets[facet.Blocks[columns.Value(facet.Facet, row)]]);
        }
    }

    private void Find(ReadOnlySpan<int> findings)
    {
        foreach (var finding in findings)
        {
            if (_found.Contains(finding))
                continue;
            var gate = Query.Findings[finding].Gate;
            var isCounted = false;
            foreach (var other in _found)
                isCounted |= Query.Findings[other].Gate == gate;
            Result.GateCounts[gate] += isCounted ? 0 : 1;
            _found.Add(finding);
        }
    }

    private int? IsOneFactAway()
    {
        int? fact = null;
        foreach (var index in _found)
        {
            var finding = Query.Findings[index];
            if (!finding.IsChangeable || (fact is { } other && other != finding.Fact))
                return null;
            fact = finding.Fact;
        }

        return fact;
    }

    private long Score(PoolBlock columns, int row, ReadOnlySpan<FacetShift> shifts = default)
    {
        var score = Query.Constant;
        var (least, open) = ((int)FacetTable.NoItem, 0);
        foreach (var facet in Query.Used)
        {
            var value = columns.Value(facet.Facet, row);
            score += facet.Points[value];
            if (IsShifted(shifts, facet.Facet))
                continue;
            least = Math.Min(least, facet.Items[value]);
            open += facet.Open[value];
        }

        foreach (var shift in shifts)
        {
            var to = shift.Of(columns.Value(shift.Facet, row));
            score += to.Points;
            least = Math.Min(least, to.Least);
            open += to.Open;
        }

        return score + _amounts.Points(Query, row) + (Query.Items.IsUsed ? Query.Items.Points(least, open) : 0);
    }

    private static bool IsShifted(ReadOnlySpan<FacetShift> shifts, int facet)
    {
        foreach (var shift in shifts)
        {
            if (shift.Facet == facet)
                return true;
        }

        return false;
    }
}
