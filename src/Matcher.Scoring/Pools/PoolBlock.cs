using System.Runtime.InteropServices;

namespace Matcher.Scoring;

/// <summary>Some thousand rows of a pool, column by column. Immutable.</summary>
internal sealed class PoolBlock
{
    /// <summary>Columns begin at multiples of this many bytes and are padded to it: one vector of the widest path, one word of a row mask.</summary>
    public const int Lane = 64;

    private readonly byte[] _storage;
    private readonly int _origin;

    public PoolBlock(int count, byte[] storage, int origin, FacetColumn[] facets, SetColumn[] sets, ulong[] hashes, byte[] priorities, byte[] ids, int[] idStarts)
    {
        Count = count;
        _storage = storage;
        _origin = origin;
        Facets = facets;
        Sets = sets;
        Hashes = hashes;
        Priorities = priorities;
        Ids = ids;
        IdStarts = idStarts;
    }

    /// <summary>Rows, dead ones included.</summary>
    public int Count { get; }

    /// <summary>Words of a row mask.</summary>
    public int Words => (Count + Lane - 1) / Lane;

    public FacetColumn[] Facets { get; }

    public SetColumn[] Sets { get; }

    public ulong[] Hashes { get; }

    public byte[] Priorities { get; }

    /// <summary>The ids in ASCII, one after another.</summary>
    public byte[] Ids { get; }

    /// <summary>Where each id begins; one more entry than rows.</summary>
    public int[] IdStarts { get; }

    /// <summary>The codes of all facets, without padding before the first.</summary>
    public ReadOnlySpan<byte> Storage => _storage.AsSpan(_origin, StorageLength(Facets, Words));

    /// <summary>Bytes that the block holds in memory, without object headers.</summary>
    public long Bytes
    {
        get
        {
            var bytes = (long)_storage.Length + Ids.Length + (IdStarts.Length * 4L) + (Hashes.Length * 8L) + Priorities.Length;
            foreach (var facet in Facets)
                bytes += (facet.Values?.Length ?? 0) * 4L;
            foreach (var set in Sets)
                bytes += (set.Values.Length * 4L) + (set.Starts.Length * 4L) + (set.Rows.Length * 2L) + ((set.Unknown?.Length ?? 0) * 8L);
            return bytes;
        }
    }

    /// <summary>The codes of a facet, one byte a row, padded with zeros to whole words.</summary>
    public ReadOnlySpan<byte> Codes(in FacetColumn facet) => _storage.AsSpan(_origin + facet.Offset, Words * Lane);

    /// <summary>The codes of a wide facet, padded with zeros to whole words.</summary>
    public ReadOnlySpan<ushort> WideCodes(in FacetColumn facet) =>
        MemoryMarshal.Cast<byte, ushort>(_storage.AsSpan(_origin + facet.Offset, Words * Lane * 2));

    /// <summary>The codes of a facet as they lie in memory.</summary>
    public ReadOnlySpan<byte> CodeBytes(in FacetColumn facet) => _storage.AsSpan(_origin + facet.Offset, Words * Lane * (facet.IsWide ? 2 : 1));

    /// <summary>The value of a facet in a row.</summary>
    public int Value(int facet, int row)
    {
        ref readonly var column = ref Facets[facet];
        var at = _origin + column.Offset;
        int code = column.IsWide ? MemoryMarshal.Read<ushort>(_storage.AsSpan(at + (row * sizeof(ushort)))) : _storage[at + row];
        return column.Values is { } values ? values[code] : code;
    }

    /// <summary>The id of a row, ASCII.</summary>
    public ReadOnlySpan<byte> Id(int row) => Ids.AsSpan(IdStarts[row], IdStarts[row + 1] - IdStarts[row]);

    /// <summary>Whether nothing is known of a set of a row.</summary>
    public bool IsUnknown(int set, int row) => Sets[set].Unknown is { } unknown && (unknown[row / Lane] >> (row % Lane) & 1) != 0;

    internal static int StorageLength(FacetColumn[] facets, int words)
    {
        var length = 0;
        foreach (var facet in facets)
            length += words * Lane * (facet.IsWide ? 2 : 1);
        return length;
    }
}
