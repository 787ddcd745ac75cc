using Matcher.Domain;

namespace Matcher.Benchmarks;

/// <summary>A mention of a demand as somebody annotated it.</summary>
/// <param name="Axis">The axis.</param>
/// <param name="IsSure">Whether every reader saw it; otherwise it counts neither for nor against.</param>
/// <param name="Level">The level; null if the words do not say.</param>
/// <param name="Start">Where the words begin in the text; null if not given.</param>
/// <param name="End">The place after them.</param>
internal sealed record ReadingMark(FunctionAxis Axis, bool IsSure, int? Level, int? Start, int? End);
