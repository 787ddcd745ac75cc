using Matcher.Domain;

namespace Matcher.Text;

/// <summary>What words of a post say of one exposure.</summary>
/// <param name="Exposure">The exposure.</param>
/// <param name="IsPresent">Whether it is said to be there.</param>
/// <param name="Place">Where the words stand.</param>
public readonly record struct ReadExposure(Exposure Exposure, bool IsPresent, WordPlace Place);
