using System.Runtime.CompilerServices;

namespace Matcher.Scoring;

/// <summary>Writes the blocks of a pool image.</summary>
internal static class ImageBlockWriter
{
    /// <summary>Bytes of a block in an image.</summary>
    public static long Length(PoolBlock block, ulong[]? alive)
    {
        long length = Unsafe.SizeOf<ImageBlock>() + ((long)Unsafe.SizeOf<ImageColumn>() * (block.Facets.Length + block.Sets.Length));
        length += block.Storage.Length + (block.Count * 9L) + (block.IdStarts.Length * 4L) + block.Ids.Length + ((alive?.Length ?? 0) * 8L);
        foreach (var facet in block.Facets)
            length += (facet.Values?.Length ?? 0) * 4L;
        foreach (var set in block.Sets)
            length += ((set.Values.Length + set.Starts.Length) * 4L) + (set.Rows.Length * 2L) + ((set.Unknown?.Length ?? 0) * 8L);
        return length;
    }

    public static void Write(ImageStream to, PoolBlock block, ulong[]? alive)
    {
        to.Write(new ImageBlock(block.Count, block.Ids.Length, alive is null ? 0 : 1));
        foreach (var facet in block.Facets)
            to.Write(new ImageColumn(facet.Values?.Length ?? -1, facet.IsWide ? 2 : 1, facet.Present));
        foreach (var set in block.Sets)
            to.Write(new ImageColumn(set.Values.Length, set.Rows.Length, set.Unknown is null ? 0UL : 1UL));
        to.Write(block.Storage);
        to.Write<ulong>(block.Hashes);
        to.Write<byte>(block.Priorities);
        to.Write<int>(block.IdStarts);
        to.Write<byte>(block.Ids);
        to.Write<ulong>(alive);
        foreach (var facet in block.Facets)
            to.Write<int>(facet.Values);
        foreach (var set in block.Sets)
        {
            to.Write<int>(set.Values);
            to.Write<int>(set.Starts);
            to.Write<ushort>(set.Rows);
            to.Write<ulong>(set.Unknown);
        }
    }
}
