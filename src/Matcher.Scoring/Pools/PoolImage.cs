using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Matcher.Scoring;

/// <summary>Pools as files: a start reads one in a single pass instead of building the pool from its source.</summary>
/// <remarks>
/// Shape: header (<see cref="ImageHeader"/>), origin, the blocks, the owner's payload, SHA-256 over all of that. Arrays stand as they
/// lie in memory, so images are for little-endian machines. Rows that are gone are not in it. On Unix only the owner of the file may
/// read it. Format 2.
/// </remarks>
public static class PoolImage
{
    // Columns are longer and pass it by; it gathers the short lists.
    private const int BufferLength = 1 << 16;

    /// <summary>Saves a pool; the file appears whole or not at all.</summary>
    /// <param name="path">The file; replaced if it is there. Beside it, <c>.new</c> is written first.</param>
    /// <param name="pool">The pool.</param>
    /// <param name="origin">What the image belongs to, for <see cref="Load"/> to compare; up to 4 KB.</param>
    /// <param name="payload">Whatever its owner needs to read the values of the pool, given those that are in use; up to 2 GB.</param>
    /// <param name="cancellationToken">Stops between two blocks; the old file stays.</param>
    /// <remarks>Cost: as fast as the disk takes it, or as SHA-256 reads it, and some microseconds for each row of a block in which others are gone.</remarks>
    /// <exception cref="PoolImageException">The file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static void Save(string path, Pool pool, ReadOnlyMemory<byte> origin, Func<UsedValues, ReadOnlyMemory<byte>> payload, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentNullException.ThrowIfNull(payload);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(origin.Length, ImageHeader.MostOrigin, nameof(origin));
        var unfinished = path + ".new";
        try
        {
            Write(unfinished, pool, origin.Span, payload, cancellationToken);
            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new PoolImageException("unwritable", path, $"The image cannot be written: {fault.Message}", fault);
        }
        finally
        {
            Drop(unfinished);
        }
    }

    /// <summary>Reads a pool.</summary>
    /// <param name="path">The file.</param>
    /// <param name="refuse">Told what the image belongs to; why it is not to be used, or null.</param>
    /// <param name="cancellationToken">Stops between two blocks.</param>
    /// <remarks>Cost: as fast as the disk gives it, or as SHA-256 reads it; no memory beside that of the pool.</remarks>
    /// <exception cref="PoolImageException">The file is missing, no image, of another format, not wanted, truncated, damaged or unreadable.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static LoadedPool Load(string path, Func<byte[], string?> refuse, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(refuse);
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferLength, FileOptions.SequentialScan);
            return LoadFrom(path, file, refuse, cancellationToken);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new PoolImageException("missing", path, "There is no such image.", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new PoolImageException("unreadable", path, $"The image cannot be read: {fault.Message}", fault);
        }
    }

    /// <summary>Reads a pool from an open image.</summary>
    internal static LoadedPool LoadFrom(string path, Stream file, Func<byte[], string?> refuse, CancellationToken cancellationToken)
    {
        try
        {
            var header = default(ImageHeader);
            file.ReadExactly(MemoryMarshal.AsBytes(new Span<ImageHeader>(ref header)));
            Check(path, header, file.Length);
            using var from = new ImageStream(file);
            return Read(path, header, from, refuse, cancellationToken);
        }
        catch (InvalidDataException fault)
        {
            throw new PoolImageException("damaged", path, $"The image cannot be used: {fault.Message}.", fault);
        }
        catch (EndOfStreamException fault)
        {
            throw new PoolImageException("truncated", path, "The image ends too early.", fault);
        }
    }

    private static void Write(string path, Pool pool, ReadOnlySpan<byte> origin, Func<UsedValues, ReadOnlyMemory<byte>> payload, CancellationToken cancellationToken)
    {
        using var file = new FileStream(path, Options());
        using var to = new ImageStream(file);
        file.Position = to.Position;
        to.Write(origin);
        var (used, blocks, rows) = (new UsedValues(pool.Layout), 0, 0L);
        foreach (var block in LiveBlocks.Of(pool))
        {
            cancellationToken.ThrowIfCancellationRequested();
            ImageBlockWriter.Write(to, block);
            used.Add(block);
            (blocks, rows) = (blocks + 1, rows + block.Count);
        }

        var beside = payload(used);
        to.Write(beside.Span);
        var header = new ImageHeader(ImageHeader.OwnMark, ImageHeader.OwnFormat, ImageHeader.OwnFormat, pool.Layout.Facets, pool.Layout.Sets,
            blocks, origin.Length, beside.Length, rows, to.Position + SHA256.HashSizeInBytes);
        file.Write(to.Checksum(header));
        file.Position = 0;
        file.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<ImageHeader>(in header)));
        file.Flush(flushToDisk: true);
    }

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None, BufferSize = BufferLength };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    private static LoadedPool Read(string path, in ImageHeader header, ImageStream from, Func<byte[], string?> refuse, CancellationToken cancellationToken)
    {
        var end = header.Length - SHA256.HashSizeInBytes - header.PayloadLength;
        if (end < from.Position + header.OriginLength)
            throw new InvalidDataException("it is damaged: its parts are longer than the file");
        if (refuse(from.ReadArray<byte>(header.OriginLength)) is { } reason)
            throw new PoolImageException("unwanted", path, reason);
        var layout = new PoolLayout(header.Facets, header.Sets);
        var reader = new ImageBlockReader(from, layout, end);
        var blocks = new List<PoolBlock>();
        for (var block = 0; block < header.Blocks; block++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            blocks.Add(reader.Read());
        }

        if (from.Position != end)
            throw new InvalidDataException("it is damaged: its blocks end at another place");
        var payload = from.ReadArray<byte>(header.PayloadLength);
        var checksum = new byte[SHA256.HashSizeInBytes];
        from.ReadRest(checksum);
        if (!from.Checksum(header).AsSpan().SequenceEqual(checksum))
            throw new InvalidDataException("it is damaged: its checksum is another");
        var pool = new Pool(layout, [.. blocks], new ulong[]?[blocks.Count]);
        return pool.Count == header.Rows ? new LoadedPool(pool, payload) : throw new InvalidDataException("it is damaged: it counts other rows");
    }

    private static void Check(string path, in ImageHeader header, long length)
    {
        if (header.Mark != ImageHeader.OwnMark)
            throw new PoolImageException("foreign", path, "The file is no pool image.");
        if (header.OldestReader > ImageHeader.OwnFormat)
            throw new PoolImageException("newer_format", path, $"The image asks for a reader of format {header.OldestReader}; this program reads format {ImageHeader.OwnFormat}.");
        if (header.Format < header.OldestReader || header.OldestReader < 1)
            throw new InvalidDataException("it is damaged: its format is none");
        if (header.Format < ImageHeader.OwnFormat)
            throw new PoolImageException("older_format", path, $"The image has format {header.Format}; this program reads format {ImageHeader.OwnFormat}.");
        if (length < header.Length)
            throw new PoolImageException("truncated", path, $"The image has {length} bytes of {header.Length}.");
        if (length > header.Length)
            throw new InvalidDataException($"it is damaged: it has {length} bytes instead of {header.Length}");
        if (header.Facets is < 0 or > PoolQuery.MostFacets || header.Sets is < 0 or > ushort.MaxValue || header.Blocks < 0)
            throw new InvalidDataException("it is damaged: its layout is none");
        if (header.OriginLength is < 0 or > ImageHeader.MostOrigin || header.PayloadLength < 0)
            throw new InvalidDataException("it is damaged: its parts have no length");
    }

    /// <summary>Takes away what an interrupted saving left; after a whole one there is nothing.</summary>
    private static void Drop(string unfinished)
    {
        try
        {
            File.Delete(unfinished);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The next saving writes over it.
        }
    }
}
