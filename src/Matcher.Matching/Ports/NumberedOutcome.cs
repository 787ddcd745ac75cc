using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>An outcome with its place in the order of recording.</summary>
/// <param name="Number">Rises from one recorded to the next.</param>
/// <param name="Recorded">The outcome.</param>
public sealed record NumberedOutcome(long Number, RecordedOutcome Recorded);
