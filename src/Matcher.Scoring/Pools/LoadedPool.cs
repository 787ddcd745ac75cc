namespace Matcher.Scoring;

/// <summary>What an image holds.</summary>
/// <param name="Pool">The pool.</param>
/// <param name="Payload">What its owner put beside it.</param>
public sealed record LoadedPool(Pool Pool, byte[] Payload);
