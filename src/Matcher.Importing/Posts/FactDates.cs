using Matcher.Domain;

namespace Matcher.Importing;

/// <summary>
/// Facts without a date in the file count from the first import that brought them: reading the same file again is no new
/// confirmation, and must change nothing.
/// </summary>
internal static class FactDates
{
    public static Post Keep(Post post, Post? earlier) => earlier is null ? post : post with
    {
        Provisions = [.. post.Provisions.Select(provision => earlier.Provisions.FirstOrDefault(known =>
            known.Kind == provision.Kind && known.State == provision.State && known.Tier == provision.Tier && known.Source == provision.Source) ?? provision)],
    };

    public static Candidate Keep(Candidate candidate, Candidate? earlier, bool hasAssessmentDate) => earlier is null ? candidate : candidate with
    {
        Functions = hasAssessmentDate ? candidate.Functions : [.. candidate.Functions.Select(function => earlier.Functions.FirstOrDefault(known =>
            known.Axis == function.Axis && known.Level == function.Level && known.Source == function.Source) ?? function)],
        Consents = [.. candidate.Consents.Select(consent => earlier.Consents.FirstOrDefault(known =>
            known.Purpose == consent.Purpose && known.Employer == consent.Employer) ?? consent)],
    };
}
