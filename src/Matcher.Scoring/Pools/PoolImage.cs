using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Matcher.Scoring;

/// <summary>Pools as files: a start reads one in a single pass instead of building the pool from its source.</summary>
/// <remarks>
/// Shape: header (<see cref="ImageHeader"/>), the owner's payload, the blocks, SHA-256 over all of that. Arrays stand as they lie in
/// memory, so images are for little-endian machines. Format 1.
/// </remarks>
public static class PoolImage
{
    // Columns are longer and pass it by; it gathers the short lists.
    private const int BufferLength = 1 << 16;

    /// <summary>Saves a pool; the file appears whole or not at all.</summary>
    /// <param name="path">The file; replaced if it is there. Beside it, <c>.new</c> is written first.</param>
    /// <param name="pool">The pool.</param>
    /// <param name="payload">Whatever its owner needs to read the values of the pool; up to 2 GB.</param>
    /// <param name="cancellationToken">Stops between two blocks; the old file stays.</param>
    /// <remarks>Cost: as fast as the disk takes it, or as SHA-256 reads it.</remarks>
    /// <exception cref="PoolImageException">The file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static void Save(string path, Pool pool, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(pool);
        var unfinished = path + ".new";
        try
        {
            Write(unfinished, pool, payload, cancellationToken);
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
    /// <param name="cancellationToken">Stops between two blocks.</param>
    /// <remarks>Cost: as fast as the disk gives it, or as SHA-256 reads it; no memory beside that of the pool.</remarks>
    /// <exception cref="PoolImageException">The file is missing, no image, of a newer format, truncated, damaged or unreadable.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static LoadedPool Load(string path, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferLength, FileOptions.SequentialScan);
            return Load(path, file, cancellationToken);
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
    internal static LoadedPool Load(string path, Stream file, CancellationToken cancellationToken)
    {
        try
        {
            using var from = new ImageStream(file);
            return Read(path, file.Length, from, cancellationToken);
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

    private static void Write(string path, Pool pool, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        var length = Unsafe.SizeOf<ImageHeader>() + payload.Length + (long)SHA256.HashSizeInBytes;
        for (var block = 0; block < pool.Blocks.Length; block++)
            length += ImageBlockWriter.Length(pool.Blocks[block], pool.Alive[block]);
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, BufferLength);
        using var to = new ImageStream(file);
        to.Write(new ImageHeader(ImageHeader.OwnMark, ImageHeader.OwnFormat, ImageHeader.OwnFormat, pool.Layout.Facets, pool.Layout.Sets,
            pool.Blocks.Length, payload.Length, pool.Count, length));
        to.Write(payload.Span);
        for (var block = 0; block < pool.Blocks.Length; block++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ImageBlockWriter.Write(to, pool.Blocks[block], pool.Alive[block]);
        }

        to.Write<byte>(to.Checksum());
        file.Flush(flushToDisk: true);
    }

    private static LoadedPool Read(string path, long length, ImageStream from, CancellationToken cancellationToken)
    {
        var header = from.Read<ImageHeader>();
        Check(path, header, length);
        var end = header.Length - SHA256.HashSizeInBytes;
        if (header.PayloadLength > end - from.Position)
            throw new InvalidDataException("it is damaged: its payload is longer than the file");
        var payload = from.ReadArray<byte>(header.PayloadLength);
        var layout = new PoolLayout(header.Facets, header.Sets);
        var reader = new ImageBlockReader(from, layout, end);
        var (blocks, alive) = (new List<PoolBlock>(), new List<ulong[]?>());
        for (var block = 0; block < header.Blocks; block++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (columns, rows) = reader.Read();
            blocks.Add(columns);
            alive.Add(rows);
        }

        if (from.Position != end)
            throw new InvalidDataException("it is damaged: its blocks end at another place");
        var checksum = from.Checksum();
        if (!checksum.AsSpan().SequenceEqual(from.ReadArray<byte>(SHA256.HashSizeInBytes)))
            throw new InvalidDataException("it is damaged: its checksum is another");
        var pool = new Pool(layout, [.. blocks], [.. alive]);
        return pool.Count == header.Rows ? new LoadedPool(pool, payload) : throw new InvalidDataException("it is damaged: it counts other rows");
    }

    private static void Check(string path, in ImageHeader header, long length)
    {
        if (header.Mark != ImageHeader.OwnMark)
            throw new PoolImageException("foreign", path, "The file is no pool image.");
        if (header.OldestReader > ImageHeader.OwnFormat)
            throw new PoolImageException("newer_format", path, $"The image asks for a reader of format {header.OldestReader}; this program reads format {ImageHeader.OwnFormat}.");
        if (header.Format < 1 || header.OldestReader < 1 || header.OldestReader > header.Format)
            throw new InvalidDataException("it is damaged: its format is none");
        if (length < header.Length)
            throw new PoolImageException("truncated", path, $"The image has {length} bytes of {header.Length}.");
        if (length > header.Length)
            throw new InvalidDataException($"it is damaged: it has {length} bytes instead of {header.Length}");
        if (header.Facets is < 0 or > PoolQuery.MostFacets || header.Sets is < 0 or > ushort.MaxValue || header.Blocks < 0 || header.PayloadLength < 0)
            throw new InvalidDataException("it is damaged: its layout is none");
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
