using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>What each value of a facet means to a part of the asking side, as features and gates said it. Not changed once it is kept.</summary>
internal sealed class FacetMeaning
{
    private readonly int[] _points;
    private readonly byte[] _items;
    private readonly byte[] _open;
    private readonly ushort[] _blocks;
    private readonly List<GateFinding[]> _findings;

    /// <summary>Makes a meaning for so many values, the first of them as an earlier one has them.</summary>
    public FacetMeaning(int length, FacetMeaning? earlier = null)
    {
        (_points, _items, _open, _blocks) = (new int[length], new byte[length], new byte[length], new ushort[length]);
        Array.Fill(_items, FacetTable.NoItem);
        _findings = earlier is null ? [[]] : [.. earlier._findings];
        earlier?._points.CopyTo(_points, 0);
        earlier?._items.CopyTo(_items, 0);
        earlier?._open.CopyTo(_open, 0);
        earlier?._blocks.CopyTo(_blocks, 0);
    }

    /// <summary>How many values it covers.</summary>
    public int Length => _points.Length;

    public void Set(int value, int points, IReadOnlyList<GateFinding> blocks)
    {
        _points[value] = points;
        _blocks[value] = NumberOf(blocks);
    }

    public void SetItem(int value, FitCode code) => (_items[value], _open[value]) = ((byte)code, code == FitCode.Met ? (byte)0 : (byte)1);

    /// <summary>Puts the meaning into a question.</summary>
    public void Write<TView>(PoolQuestion<TView> question, FacetTable table)
    {
        table.Set(_points.AsSpan(0, table.Length), _items, _open);
        if (_findings.Count == 1)
            return;
        // What keeps every row out is left out of the sets, so their numbers are this question's own.
        Span<int> sets = _findings.Count <= 64 ? stackalloc int[_findings.Count] : new int[_findings.Count];
        for (var number = 0; number < sets.Length; number++)
            sets[number] = question.SetOf(_findings[number]);
        for (var value = 0; value < table.Length; value++)
            table.SetBlocks(value, sets[_blocks[value]]);
    }

    private ushort NumberOf(IReadOnlyList<GateFinding> blocks)
    {
        for (var number = 0; number < _findings.Count; number++)
        {
            if (AreSame(_findings[number], blocks))
                return (ushort)number;
        }

        _findings.Add([.. blocks]);
        return checked((ushort)(_findings.Count - 1));
    }

    /// <summary>Findings of one gate about one fact are one.</summary>
    private static bool AreSame(GateFinding[] some, IReadOnlyList<GateFinding> others)
    {
        for (var i = 0; i < some.Length && i < others.Count; i++)
        {
            if (!string.Equals(some[i].Gate, others[i].Gate, StringComparison.Ordinal) || !string.Equals(some[i].Fact, others[i].Fact, StringComparison.Ordinal))
                return false;
        }

        return some.Length == others.Count;
    }
}
