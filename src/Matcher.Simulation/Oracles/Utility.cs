namespace Matcher.Simulation;

/// <summary>How well a feasible pair would really go, in points around 0. All weights are assumptions, invented here and nowhere else.</summary>
internal static class Utility
{
    /// <summary>The part that somebody who knew every true fact could see.</summary>
    internal static double Visible(Post post, PostTruth work, Candidate candidate, PersonTruth person) =>
        Skills(post, work, person) + Wish(work, candidate, person) + Way(work, person) + Pay(post, candidate, person) + Schooling(post, person) + Ease(work, person);

    /// <summary>The part that no record shows: eagerness, temperament, the employer's and the supervisor's attitude.</summary>
    internal static double Hidden(PostTruth work, PersonTruth person) =>
        (0.55 * person.Motivation)
        + (0.2 * work.Demands[(int)FunctionAxis.Contact].Level * person.Temperament)
        + (0.55 * work.Employer.Attitude)
        + (0.35 * work.Supervisor);

    private static double Skills(Post post, PostTruth work, PersonTruth person)
    {
        var required = Share(work.Profile.Skills, person.Skills, 0.7);
        var helpful = Share(work.Profile.HelpfulSkills, person.Skills, 0.3);
        var years = Math.Min(person.ExperienceYears, 6) * 0.06;
        var missing = Math.Max(0, (post.MinExperienceYears ?? 0) - person.ExperienceYears) * 0.2;
        return (1.4 * (required - 0.7)) + (0.7 * helpful) + years - missing;
    }

    private static double Share(string[] asked, List<string> held, double ifNoneAsked) =>
        asked.Length == 0 ? ifNoneAsked : asked.Count(held.Contains) / (double)asked.Length;

    private static double Wish(PostTruth work, Candidate candidate, PersonTruth person)
    {
        var wished = person.Wished.Contains(work.Profile) ? 1.1 : person.Wished.Any(other => other.Workplace == work.Profile.Workplace) ? 0.3 : -0.5;
        return wished + (candidate.Wishes.Forms.Contains(work.Profile.Form) ? 0.3 : 0);
    }

    /// <summary>How far people really go follows from how well they travel; a dormitory or a remote desk makes up for distance.</summary>
    private static double Way(PostTruth work, PersonTruth person)
    {
        if (work.Mode == WorkMode.HomeBased)
            return 0.3;
        var km = person.Home.DistanceKm(work.Place);
        var reach = person.At(FunctionAxis.Travel) switch { 0 => 5.0, 1 => 15.0, 2 => 45.0, _ => 90.0 };
        if (work.At(ProvisionKind.Dormitory).State == ProvisionState.Yes)
            reach *= 4;
        return km <= reach ? 0.4 - (0.4 * km / reach) : Math.Max(-2.5, -0.6 - (0.5 * (km / reach - 1)));
    }

    private static double Pay(Post post, Candidate candidate, PersonTruth person)
    {
        var least = candidate.Wishes.PayFloorYuanPerMonth ?? (person.Wished.Count > 0 ? person.Wished[0].Pay.Min : 2000);
        var offered = post.Pay is { } pay ? (pay.MonthlyMinYuan + pay.MonthlyMaxYuan) / 2.0 : 2500;
        return Math.Clamp((offered - least) / 2500, -0.9, 0.6);
    }

    private static double Schooling(Post post, PersonTruth person)
    {
        var missing = Math.Max(0, (int)(post.Education.Minimum ?? EducationLevel.None) - (int)person.Education);
        return -missing * (post.Education.IsRelaxed ? 0.12 : 0.45);
    }

    private static double Ease(PostTruth work, PersonTruth person)
    {
        var ease = 0.0;
        foreach (var axis in FunctionAxes.All)
        {
            var (demand, _) = work.Demands[(int)axis];
            var level = person.At(axis);
            if (demand > level)
                ease -= TrueAccommodations.Effort(axis, level, demand, work) is { } effort ? 0.05 + (0.09 * effort) : 0.35;
        }

        foreach (var (kind, _) in person.Needs)
            ease += work.At(kind).State switch { ProvisionState.Yes => 0.12, ProvisionState.Refused => -0.2, _ => 0 };
        return ease;
    }
}
