using System.Buffers;
using System.Text;

namespace Matcher.Importing;

/// <summary>Tells in which encoding a text is: by its byte order mark, else UTF-8 if all of it is valid, else GB 18030.</summary>
internal static class TextEncodings
{
    /// <summary>
    /// Above this share of well-formed UTF-8 characters of three bytes and more among these and stray bytes, a file that is not valid
    /// UTF-8 is a damaged or mixed one, not GB 18030. Chinese in GB 18030 looks so by chance about once in a hundred characters; like
    /// UTF-8 of two bytes (员 is D4 B1) it looks often, so that these say nothing.
    /// </summary>
    private const double MixedShare = 0.2;

    private const int BlockBytes = 1 << 16;

    /// <summary>GB 18030 that throws on what is none. Source: GB 18030-2022.</summary>
    public static Encoding Gb18030 { get; } = CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>UTF-8 that throws on what is none.</summary>
    public static Encoding Utf8 { get; } = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>The name for messages.</summary>
    public static string NameOf(Encoding encoding, bool hasMark) => (encoding.WebName, hasMark) switch
    {
        ("utf-8", true) => "UTF-8 with byte order mark",
        ("utf-8", false) => "UTF-8",
        ("gb18030", _) => "GB18030",
        ("utf-16", _) => "UTF-16 little endian",
        _ => "UTF-16 big endian",
    };

    /// <summary>Finds the encoding and leaves the stream behind the mark, if there is one. Cost: one reading of the file.</summary>
    public static (Encoding Encoding, bool HasMark) Detect(Stream file)
    {
        var start = file.Position;
        Span<byte> head = stackalloc byte[4];
        var length = file.ReadAtLeast(head, 4, throwOnEndOfStream: false);
        head = head[..length];
        var (encoding, mark) = head switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Utf8, 3),
            [0x84, 0x31, 0x95, 0x33] => (Gb18030, 4),
            [0xFF, 0xFE, ..] => (new UnicodeEncoding(false, false, throwOnInvalidBytes: true), 2),
            [0xFE, 0xFF, ..] => (new UnicodeEncoding(true, false, throwOnInvalidBytes: true), 2),
            _ => (null, 0),
        };
        if (encoding is null)
        {
            file.Position = start;
            encoding = IsUtf8OrMixed(file) ? Utf8 : Gb18030;
        }
        file.Position = start + mark;
        return (encoding, mark > 0);
    }

    private static bool IsUtf8OrMixed(Stream file)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BlockBytes);
        try
        {
            long wellFormed = 0, stray = 0;
            int kept = 0, read;
            while ((read = file.Read(buffer, kept, BlockBytes - kept)) > 0)
            {
                var block = buffer.AsSpan(0, kept + read);
                var used = Count(block, ref wellFormed, ref stray);
                block[used..].CopyTo(buffer);
                kept = block.Length - used;
            }
            stray += kept;
            return stray == 0 || wellFormed > MixedShare * (wellFormed + stray);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Counts long characters and stray bytes; returns how far it came, up to a character that the block cuts off.</summary>
    private static int Count(ReadOnlySpan<byte> block, ref long wellFormed, ref long stray)
    {
        var at = 0;
        while (at < block.Length)
        {
            var beyond = block[at..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (beyond < 0)
                return block.Length;
            at += beyond;
            var status = Rune.DecodeFromUtf8(block[at..], out _, out var length);
            if (status == OperationStatus.NeedMoreData)
                return at;
            if (status != OperationStatus.Done)
                stray += length;
            else if (length > 2)
                wellFormed++;
            at += length;
        }
        return at;
    }
}
