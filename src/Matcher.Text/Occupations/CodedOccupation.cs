using Matcher.Domain;

namespace Matcher.Text;

/// <summary>A code that a title may have.</summary>
/// <param name="Code">The detailed occupation.</param>
/// <param name="Name">Its official name.</param>
/// <param name="Relevance">How related title and name are, 0 to 1 (<see cref="TitleProfile.SimilarityTo"/>).</param>
/// <param name="Confidence">0 to 1: relevance, less what speaks for other minor groups. An ordering, not a chance.</param>
public sealed record CodedOccupation(OccupationCode Code, string Name, double Relevance, double Confidence);
