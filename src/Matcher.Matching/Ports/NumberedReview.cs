using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>A review with its place in the queue.</summary>
/// <param name="Number">Rises with every review.</param>
/// <param name="Review">The review.</param>
public sealed record NumberedReview(long Number, Review Review);
