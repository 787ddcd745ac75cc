namespace Matcher.Learning;

/// <summary>How likely a post suits a person known by a category alone.</summary>
/// <param name="SourceRow">The list's own number of the post's row.</param>
/// <param name="Category">The category, such as OAL.</param>
/// <param name="Chance">0 to 1.</param>
public sealed record AccessScore(string SourceRow, string Category, double Chance);
