namespace Matcher.Matching;

/// <summary>How many pairs a gate removed. A pair that several gates block is counted under each.</summary>
/// <param name="Gate">The gate's code.</param>
/// <param name="Count">How many.</param>
/// <param name="Sentence">What the gate is about.</param>
public sealed record GateCount(string Gate, long Count, Sentence Sentence);
