namespace Matcher.Matching;

/// <summary>A fact that keeps a pair out, with its place in the order of reading.</summary>
/// <param name="Stage">What kind of obstacle it is.</param>
/// <param name="Finding">The fact.</param>
public sealed record Block(BlockStage Stage, GateFinding Finding);
