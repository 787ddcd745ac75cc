using System.Buffers.Binary;

namespace Matcher.Matching;

/// <summary>Records as bytes, each behind its length, in pages that are only ever added to: who holds a place may read it while others are written.</summary>
internal sealed class PackPages
{
    private const int PageBytes = 1 << 20;
    private const int OffsetBits = 20;
    private const int LengthBytes = sizeof(int);

    // A record longer than a page has one of its own; a place has 12 bits for the page.
    private const int MostPages = 1 << 12;

    private byte[][] _pages = [];
    private int _used = PageBytes;

    /// <summary>Bytes of the records added.</summary>
    public long Bytes { get; private set; }

    /// <summary>The record at a place.</summary>
    public ReadOnlySpan<byte> At(uint place)
    {
        var from = _pages[place >> OffsetBits].AsSpan((int)(place & (PageBytes - 1)));
        return from.Slice(LengthBytes, BinaryPrimitives.ReadInt32LittleEndian(from));
    }

    /// <summary>Adds a record and returns its place.</summary>
    /// <exception cref="InvalidOperationException">4 GB are full.</exception>
    public uint Add(ReadOnlySpan<byte> record)
    {
        var length = LengthBytes + record.Length;
        if (_used + length > PageBytes)
            NewPage(Math.Max(PageBytes, length));
        var to = _pages[^1].AsSpan(_used);
        BinaryPrimitives.WriteInt32LittleEndian(to, record.Length);
        record.CopyTo(to[LengthBytes..]);
        var place = ((uint)(_pages.Length - 1) << OffsetBits) | (uint)_used;
        _used = Math.Min(PageBytes, _used + length);
        Bytes += record.Length;
        return place;
    }

    private void NewPage(int bytes)
    {
        if (_pages.Length == MostPages)
            throw new InvalidOperationException("The posts of this store need more than 4 GB of memory; divide them between machines.");
        _pages = [.. _pages, GC.AllocateUninitializedArray<byte>(bytes)];
        _used = 0;
    }
}
