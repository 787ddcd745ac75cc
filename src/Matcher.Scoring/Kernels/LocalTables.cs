using System.Numerics;

namespace Matcher.Scoring;

/// <summary>The tables of a facet by the codes of one block.</summary>
internal sealed class LocalTables
{
    private readonly byte[] _points = new byte[PoolLayout.BlockRows];
    private readonly byte[] _items = new byte[PoolLayout.BlockRows];
    private readonly byte[] _open = new byte[PoolLayout.BlockRows];
    private readonly ushort[] _packed = new ushort[PoolLayout.BlockRows];
    private FacetTable _facet = null!;
    private bool _isShared;

    /// <summary>One more than the greatest code.</summary>
    public int Entries { get; private set; }

    public ReadOnlySpan<byte> Points => _isShared ? _facet.Quantised : _points;

    public ReadOnlySpan<byte> Items => _isShared ? _facet.Items : _items;

    public ReadOnlySpan<byte> Open => _isShared ? _facet.Open : _open;

    /// <summary>For a facet of two bytes a code: points in the low byte, the item above it, and above that what is open, at most 15.</summary>
    public ReadOnlySpan<ushort> Packed => _packed;

    public void Read(FacetTable facet, in FacetColumn column)
    {
        _facet = facet;
        _isShared = column.Values is null;
        if (column.Values is not { } values)
        {
            Entries = FacetColumn.SharedCodes - BitOperations.LeadingZeroCount(column.Present);
            return;
        }

        Entries = values.Length;
        var points = facet.Quantised;
        if (column.IsWide)
        {
            for (var code = 0; code < values.Length; code++)
            {
                var value = values[code];
                _packed[code] = (ushort)(points[value] | facet.Items[value] << 8 | Math.Min((int)facet.Open[value], ItemTables.Length - 1) << 12);
            }

            return;
        }

        for (var code = 0; code < values.Length; code++)
            _points[code] = points[values[code]];
        if (!facet.HasItems)
            return;
        for (var code = 0; code < values.Length; code++)
        {
            _items[code] = facet.Items[values[code]];
            _open[code] = facet.Open[values[code]];
        }
    }
}
