namespace Matcher.Scoring;

/// <summary>Writes the blocks of a pool image.</summary>
internal static class ImageBlockWriter
{
    public static void Write(ImageStream to, PoolBlock block)
    {
        to.Write(new ImageBlock(block.Count, block.Ids.Length));
        foreach (var facet in block.Facets)
            to.Write(new ImageColumn(facet.Values?.Length ?? -1, facet.IsWide ? 2 : 1, facet.Present));
        foreach (var set in block.Sets)
            to.Write(new ImageColumn(set.Values.Length, set.Rows.Length, set.Unknown is null ? 0UL : 1UL));
        to.Write(block.Storage);
        to.Write<ulong>(block.Hashes);
        to.Write<byte>(block.Priorities);
        to.Write<int>(block.IdStarts);
        to.Write<byte>(block.Ids);
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
