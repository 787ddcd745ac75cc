using System.Buffers.Binary;

namespace Matcher.Storage;

/// <summary>Which pages stand in a write-ahead log.</summary>
/// <remarks>Source: SQLite file format, section 4.1 (WAL file format). SQLite holds no lock on this file that closing it could drop. Cost: a few bytes are read of each frame.</remarks>
internal static class LogPages
{
    private const int HeaderLength = 32;
    private const int FrameHeaderLength = 24;
    private const int SaltLength = 8;

    /// <summary>Adds the numbers of the pages; frames that a rolled back write left behind count too.</summary>
    /// <param name="path">The log; nothing is added if there is none.</param>
    /// <param name="pages">Numbers from 1.</param>
    public static void Collect(string path, HashSet<uint> pages)
    {
        var log = new FileInfo(path);
        if (!log.Exists || log.Length < HeaderLength)
            return;
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Span<byte> header = stackalloc byte[HeaderLength];
        if (RandomAccess.Read(file, header, 0) < HeaderLength)
            return;
        var frameLength = FrameHeaderLength + BinaryPrimitives.ReadUInt32BigEndian(header[8..]);
        var salt = header.Slice(16, SaltLength);
        Span<byte> frame = stackalloc byte[FrameHeaderLength];
        for (long offset = HeaderLength; RandomAccess.Read(file, frame, offset) == FrameHeaderLength; offset += frameLength)
        {
            // The log is written from the front again once it was moved into the file; what is left of before has other salts.
            if (!frame.Slice(8, SaltLength).SequenceEqual(salt))
                break;
            pages.Add(BinaryPrimitives.ReadUInt32BigEndian(frame));
        }
    }
}
