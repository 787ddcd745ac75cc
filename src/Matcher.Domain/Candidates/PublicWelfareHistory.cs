namespace Matcher.Domain;

/// <summary>Placements in public-welfare posts so far.</summary>
/// <param name="Placements">How many; 0 or more.</param>
/// <param name="LastAppraisalPassed">Whether the last one ended with a passed appraisal; null if not on file.</param>
public sealed record PublicWelfareHistory(int Placements, bool? LastAppraisalPassed = null);
