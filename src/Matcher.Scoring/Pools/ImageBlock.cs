using System.Runtime.InteropServices;

namespace Matcher.Scoring;

/// <summary>The first bytes of a block in an image; its columns follow, facets first, then the contents.</summary>
/// <param name="Count">Rows.</param>
/// <param name="IdsLength">Bytes of the ids.</param>
/// <param name="HasDead">1 if a bitmap of the rows that are there follows, else 0.</param>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct ImageBlock(int Count, int IdsLength, int HasDead);
