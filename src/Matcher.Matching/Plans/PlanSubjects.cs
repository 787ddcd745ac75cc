using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>Which notes concern a person.</summary>
internal static class PlanSubjects
{
    public static IEnumerable<NoteSubject> Of(Candidate candidate, bool isPersonalised, Situation situation, IReadOnlyList<PlanPost> posts, IReadOnlyList<PlanCourse> courses)
    {
        var isFirst = situation.IsFirstSelfEmployment == true;
        if (isFirst && situation.ReceivesSubsistence == true)
            yield return NoteSubject.SubsistenceAllowance;
        if (isPersonalised && (candidate.Wishes.Forms.Contains(EmploymentForm.Flexible) || posts.Any(post => post.Form == EmploymentForm.Flexible)))
            yield return NoteSubject.PlatformSupport;
        if (isFirst)
        {
            yield return NoteSubject.Startup;
            yield return NoteSubject.SocialInsurance;
        }

        if (situation.LeftSchoolOn is not null && situation.EmployedSince is null && candidate.Status != EmploymentStatus.Employed)
            yield return NoteSubject.JobSeeking;
        if (courses.Count > 0)
            yield return NoteSubject.Training;
        if (posts.Any(post => post.Accommodations.Any(one => one.Tier == AccommodationTier.Equipment)))
            yield return NoteSubject.Device;
        if (isPersonalised)
            yield return NoteSubject.Programme;
    }
}
