using System.Runtime.InteropServices;

namespace Matcher.Scoring;

/// <summary>How long the parts of a facet or a set of a block are in an image.</summary>
/// <param name="Values">Values; −1 for a facet whose codes are the values.</param>
/// <param name="Rows">Rows of a set; for a facet 2 if codes take two bytes, else 1.</param>
/// <param name="Present">What <see cref="FacetColumn.Present"/> says; for a set 1 if something is unknown, else 0.</param>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct ImageColumn(int Values, int Rows, ulong Present);
