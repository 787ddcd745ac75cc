using System.Runtime.InteropServices;

namespace Matcher.Scoring;

/// <summary>The first bytes of a block in an image; its columns follow, facets first, then the contents.</summary>
/// <param name="Count">Rows.</param>
/// <param name="IdsLength">Bytes of the ids.</param>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct ImageBlock(int Count, int IdsLength);
