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

    /// <summary>How many values the dictionary has.</summary>
    public int Length { get; private set; }

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

    internal void Reset(int facet, int length)
    {
        Facet = facet;
        Length = length;
        HasItems = HasBlocks = false;
        var capacity = Math.Max(length, FacetColumn.SharedCodes);
        if (_points.Length < capacity)
        {
            capacity = capacity == FacetColumn.SharedCodes ? capacity : capacity * 5 / 4;
            (_points, _items, _open, _blocks, _quantised) = (new int[capacity], new byte[capacity], new byte[capacity], new ushort[capacity], new byte[capacity]);
        }

        Array.Clear(_points);
        Array.Clear(_open);
        Array.Clear(_blocks);
        Array.Fill(_items, NoItem);
    }

    internal void Measure(FindingSets sets)
    {
        _findings.Clear();
        var last = 0;
        for (var value = 0; HasBlocks && value < Length; value++)
        {
            if (_blocks[value] == last)
                continue;
            last = _blocks[value];
            foreach (var finding in sets[last])
            {
                if (!_findings.Contains(finding))
                    _findings.Add(finding);
            }
        }

        var (lowest, highest) = (int.MaxValue, int.MinValue);
        foreach (var points in Points)
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
        for (var value = 0; value < Length; value++)
            _quantised[value] = quantiser.RoundUp((long)_points[value] - Lowest);
    }
}
