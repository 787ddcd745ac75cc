using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Storage;

/// <summary>
/// Zeroes the unallocated space inside the pages of the database file. <c>secure_delete</c> overwrites what is deleted, but where
/// rows were moved to another page their copies stay behind in the gap between a page's cell pointers and its cells.
/// </summary>
/// <remarks>
/// Readers never look into the gap, so they may go on meanwhile. Preconditions: no write is under way, the write-ahead log is empty
/// and the writer's page cache too, or it would write the copies again. The handle stays open as long as the store, because closing
/// any descriptor of a file drops the POSIX locks that SQLite holds on it.
/// Source: SQLite file format, section 1.6 (b-tree pages).
/// </remarks>
internal sealed class PageScrubber(string path) : IDisposable
{
    private const int PagesAtOnce = 256;
    private const int FileHeaderLength = 100;
    private const int LeafHeaderLength = 8;
    private const int InteriorHeaderLength = 12;

    private readonly SafeFileHandle _file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);

    /// <summary>Zeroes the gaps of all pages. Cost: one pass over the file.</summary>
    public void ScrubAll()
    {
        var pageSize = PageSize();
        var buffer = new byte[PagesAtOnce * pageSize];
        var scrubbed = false;
        int read;
        for (long offset = 0; (read = RandomAccess.Read(_file, buffer, offset)) >= pageSize; offset += read / pageSize * pageSize)
        {
            for (var start = 0; start + pageSize <= read; start += pageSize)
                scrubbed |= Scrub(buffer.AsSpan(start, pageSize), offset + start);
        }
        if (scrubbed)
            RandomAccess.FlushToDisk(_file);
    }

    /// <summary>Zeroes the gaps of some pages, counted from 1.</summary>
    public void Scrub(IReadOnlyCollection<uint> pages)
    {
        var pageSize = PageSize();
        var page = new byte[pageSize];
        var scrubbed = false;
        foreach (var number in pages.Order())
        {
            var offset = (number - 1L) * pageSize;
            // The file may have become shorter since.
            if (RandomAccess.Read(_file, page, offset) == pageSize)
                scrubbed |= Scrub(page, offset);
        }
        if (scrubbed)
            RandomAccess.FlushToDisk(_file);
    }

    public void Dispose() => _file.Dispose();

    private bool Scrub(ReadOnlySpan<byte> page, long offset)
    {
        var (gap, length) = Gap(page, offset == 0 ? FileHeaderLength : 0);
        if (!page.Slice(gap, length).ContainsAnyExcept((byte)0))
            return false;
        RandomAccess.Write(_file, new byte[length], offset + gap);
        return true;
    }

    private int PageSize()
    {
        Span<byte> header = stackalloc byte[2];
        RandomAccess.Read(_file, header, 16);
        var size = BinaryPrimitives.ReadUInt16BigEndian(header);
        return size == 1 ? 65536 : Math.Max((int)size, 512);
    }

    /// <summary>Start and length of a page's gap; nothing for other pages.</summary>
    /// <remarks>
    /// Overflow and freelist pages begin with a page number, whose first byte is below 2 in files of less than 2^25 pages
    /// (128 GiB), so it cannot be taken for the type of a b-tree page.
    /// </remarks>
    private static (int Start, int Length) Gap(ReadOnlySpan<byte> page, int header)
    {
        var headerLength = page[header] switch
        {
            0x02 or 0x05 => InteriorHeaderLength,
            0x0A or 0x0D => LeafHeaderLength,
            _ => 0,
        };
        if (headerLength == 0)
            return (0, 0);
        var cells = BinaryPrimitives.ReadUInt16BigEndian(page[(header + 3)..]);
        var content = BinaryPrimitives.ReadUInt16BigEndian(page[(header + 5)..]);
        var contentStart = content == 0 ? 65536 : content;
        var gap = header + headerLength + (2 * cells);
        return gap <= contentStart && contentStart <= page.Length ? (gap, contentStart - gap) : (0, 0);
    }
}
