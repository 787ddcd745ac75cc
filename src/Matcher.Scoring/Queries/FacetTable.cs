namespace Matcher.Scoring;

/// <summary>What each value of a facet means to one query: points, an item for the composite features, and what it keeps out.</summary>
/// <remarks>Values that were not set have no points, no item and keep nothing out. Reused from query to query.</remarks>
public sealed class FacetTable
{
    /// <summary>The item that leaves the least item as it is.</summary>
    public const byte NoItem = 15;

    private int[] _points = [];
    private byte[] _items = [];
    private byte[] _open = [];
    private ushort[] _blocks = [];
    private byte[] _quantised = [];
    private readonly List<int> _findings = [];
    private ushort[] _shared = [];
    private int[] _sharedPoints = [];
    private ushort[] _sharedBlocks = [];
    private byte[] _sharedItems = [];
    private byte[] _sharedOpen = [];
    private byte[] _sharedSteps = [];
    private int _sharedCount;

    /// <summary>How many values the dictionary has.</summary>
    public int Length { get; private set; }

    /// <summary>Bytes held in memory: nine a value, and two where meanings are shared.</summary>
    internal long Bytes => (_points.Length * 9L) + (_shared.Length * 2L);

    internal int Facet { get; private set; }

    internal bool HasItems { get; private set; }

    internal bool HasBlocks { get; private set; }

    internal int Lowest { get; private set; }

    internal int Highest { get; private set; }

    internal ReadOnlySpan<int> Points => _points.AsSpan(0, Length);

    internal ReadOnlySpan<byte> Items => _items;

    internal ReadOnlySpan<byte> Open => _open;

    internal ReadOnlySpan<ushort> Blocks => _blocks;

    /// <summary>Every finding of every value, once.</summary>
    internal ReadOnlySpan<int> Findings => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_findings);

    /// <summary>Points above the lowest, rounded up to the query's step; at least <see cref="FacetColumn.SharedCodes"/> entries.</summary>
    internal ReadOnlySpan<byte> Quantised => _quantised;

    /// <summary>Whether rows can differ by this facet in this query.</summary>
    internal bool IsUsed => Lowest != Highest || HasItems || HasBlocks;

    /// <summary>Adds points to a value.</summary>
    /// <param name="value">0 to <see cref="Length"/> − 1.</param>
    /// <param name="points">Units of 2⁻²⁴.</param>
    /// <exception cref="OverflowException">The points of the value go beyond an int.</exception>
    public void Add(int value, int points) => _points[value] = checked(_points[value] + points);

    /// <summary>
    /// Says that many values mean the same: what is set from here on is given to one of so many meanings by <see cref="SetShared"/>,
    /// and each value names its own in <see cref="Shared"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">There are more than 65,535 meanings.</exception>
    public void Share(int meanings)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(meanings);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(meanings, ushort.MaxValue);
        _sharedCount = meanings;
        if (_sharedPoints.Length < meanings)
        {
            var room = Math.Max(16, meanings * 2);
            (_sharedPoints, _sharedBlocks, _sharedItems, _sharedOpen, _sharedSteps) = (new int[room], new ushort[room], new byte[room], new byte[room], new byte[room]);
        }

        if (_shared.Length < Length)
            _shared = new ushort[_points.Length];
    }

    /// <summary>The meaning of each value, one per value. A meaning without a value only makes bounds looser.</summary>
    public Span<ushort> Shared => _shared.AsSpan(0, Length);

    /// <summary>Says all of a meaning: its points, a set from <see cref="PoolQuery.FindingSet"/>, and as for <see cref="SetItem"/> its item.</summary>
    public void SetShared(int meaning, int points, int findingSet = 0, byte least = NoItem, byte open = 0)
    {
        (_sharedPoints[meaning], _sharedBlocks[meaning], _sharedItems[meaning], _sharedOpen[meaning]) = (points, (ushort)findingSet, least, open);
        HasBlocks |= findingSet != 0;
        HasItems |= least != NoItem || open != 0;
    }

    /// <summary>Gives a value its item.</summary>
    /// <param name="value">The value.</param>
    /// <param name="least">The item, 0 to 14, or <see cref="NoItem"/>; the least over all facets counts.</param>
    /// <param name="open">How many open things it adds.</param>
    public void SetItem(int value, byte least, byte open)
    {
        _items[value] = least;
        _open[value] = open;
        HasItems |= least != NoItem || open != 0;
    }

    /// <summary>Says what a value keeps out: a set from <see cref="PoolQuery.FindingSet"/>.</summary>
    public void SetBlocks(int value, int findingSet)
    {
        _blocks[value] = (ushort)findingSet;
        HasBlocks |= findingSet != 0;
    }

    /// <summary>The item of a value in the low half, what is open, at most 15, in the high half.</summary>
    internal byte Packed(int value) => (byte)(_items[value] | Math.Min((int)_open[value], ItemTables.Length - 1) << 4);

    internal void Reset(int facet, int length)
    {
        Facet = facet;
        Length = length;
        _sharedCount = 0;
        // Nobody reads beyond the values and the codes that a vector may look up.
        var capacity = Math.Max(length, FacetColumn.SharedCodes);
        var isNew = _points.Length < capacity;
        if (isNew)
        {
            var room = capacity == FacetColumn.SharedCodes ? capacity : capacity * 5 / 4;
            (_points, _items, _open, _blocks, _quantised) = (new int[room], new byte[room], new byte[room], new ushort[room], new byte[room]);
        }

        _points.AsSpan(0, capacity).Clear();
        if (HasItems || isNew)
        {
            _items.AsSpan().Fill(NoItem);
            _open.AsSpan().Clear();
        }

        if (HasBlocks)
            _blocks.AsSpan().Clear();
        HasItems = HasBlocks = false;
    }

    internal void Measure(FindingSets sets)
    {
        _findings.Clear();
        if (_sharedCount > 0)
            Spread();
        if (HasBlocks)
            CollectFindings(sets, _sharedCount > 0 ? _sharedBlocks.AsSpan(0, _sharedCount) : _blocks.AsSpan(0, Length));
        var (lowest, highest) = (int.MaxValue, int.MinValue);
        foreach (var points in _sharedCount > 0 ? _sharedPoints.AsSpan(0, _sharedCount) : Points)
        {
            lowest = Math.Min(lowest, points);
            highest = Math.Max(highest, points);
        }

        (Lowest, Highest) = Length == 0 ? (0, 0) : (lowest, highest);
    }

    /// <summary>Steps of the highest points.</summary>
    internal byte MostSteps { get; private set; }

    internal void Quantise(in Quantiser quantiser)
    {
        MostSteps = quantiser.RoundUp((long)Highest - Lowest);
        if (_sharedCount == 0)
        {
            for (var value = 0; value < Length; value++)
                _quantised[value] = quantiser.RoundUp((long)_points[value] - Lowest);
            return;
        }

        for (var meaning = 0; meaning < _sharedCount; meaning++)
            _sharedSteps[meaning] = quantiser.RoundUp((long)_sharedPoints[meaning] - Lowest);
        var shared = Shared;
        var quantised = _quantised.AsSpan(0, Length);
        for (var value = 0; value < quantised.Length; value++)
            quantised[value] = _sharedSteps[shared[value]];
    }

    /// <summary>Gives every value what its meaning was given.</summary>
    private void Spread()
    {
        var shared = Shared;
        var points = _points.AsSpan(0, Length);
        var blocks = _blocks.AsSpan(0, Length);
        for (var value = 0; value < points.Length; value++)
            points[value] = _sharedPoints[shared[value]];
        if (HasBlocks)
        {
            for (var value = 0; value < blocks.Length; value++)
                blocks[value] = _sharedBlocks[shared[value]];
        }

        if (!HasItems)
            return;
        var items = _items.AsSpan(0, Length);
        var open = _open.AsSpan(0, Length);
        for (var value = 0; value < items.Length; value++)
            (items[value], open[value]) = (_sharedItems[shared[value]], _sharedOpen[shared[value]]);
    }

    private void CollectFindings(FindingSets sets, ReadOnlySpan<ushort> blocks)
    {
        var last = 0;
        foreach (var set in blocks)
        {
            if (set == last)
                continue;
            last = set;
            foreach (var finding in sets[set])
            {
                if (!_findings.Contains(finding))
                    _findings.Add(finding);
            }
        }
    }
}
