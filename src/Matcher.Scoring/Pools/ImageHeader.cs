using System.Runtime.InteropServices;

namespace Matcher.Scoring;

/// <summary>The first bytes of a pool image, as they stand in the file. They are written last, so a file that was not finished has none.</summary>
/// <param name="Mark"><see cref="OwnMark"/>; anything else is no image, or one of a machine with the other order of bytes.</param>
/// <param name="Format">The format that wrote it.</param>
/// <param name="OldestReader">The oldest format whose readers understand it.</param>
/// <param name="Facets">Facets of the layout.</param>
/// <param name="Sets">Sets of the layout.</param>
/// <param name="Blocks">Blocks.</param>
/// <param name="OriginLength">Bytes of what says where the image comes from.</param>
/// <param name="PayloadLength">Bytes of the owner's payload.</param>
/// <param name="Rows">Rows.</param>
/// <param name="Length">Bytes of the whole file, checksum included.</param>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct ImageHeader(
    ulong Mark, int Format, int OldestReader, int Facets, int Sets, int Blocks, int OriginLength, int PayloadLength, long Rows, long Length)
{
    /// <summary>"MPOOLIMG" as the bytes of a little-endian number.</summary>
    public const ulong OwnMark = 0x474D_494C_4F4F_504D;

    /// <summary>The format that this program writes and reads.</summary>
    public const int OwnFormat = 2;

    /// <summary>The most bytes that an origin may have.</summary>
    public const int MostOrigin = 1 << 12;
}
