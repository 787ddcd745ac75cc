namespace Matcher.Domain;

/// <summary>What no single field of a candidate can check alone.</summary>
public static class CandidateChecks
{
    /// <summary>The youngest age, in years, at which a person may register as a job seeker (Labour Law 15).</summary>
    public const int MinAge = 16;

    /// <summary>Lists everything wrong with a candidate; empty if it may be stored.</summary>
    /// <param name="candidate">The record.</param>
    /// <param name="today">The day on which ages are counted.</param>
    public static IReadOnlyList<Violation> Check(Candidate candidate, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        var found = new List<Violation>();
        CheckPerson(candidate, today, found);
        CheckNumbers(candidate, found);
        CheckLists(candidate, found);
        return found;
    }

    private static void CheckPerson(Candidate candidate, DateOnly today, List<Violation> found)
    {
        if (candidate.BirthDate > today)
            found.Add(new("birth_date", $"was {candidate.BirthDate:yyyy-MM-dd}, after {today:yyyy-MM-dd}."));
        else if (candidate.AgeOn(today) < MinAge)
            found.Add(new("birth_date", $"gives an age of {candidate.AgeOn(today)}; job seekers are {MinAge} or older (Labour Law 15)."));
        var types = candidate.Disabilities.Select(disability => disability.Type).ToList();
        if (types.Contains(DisabilityType.Multiple) && types.Count == 2)
            found.Add(new("disabilities", "names multiple disabilities and one component; give none or at least two components."));
    }

    private static void CheckNumbers(Candidate candidate, List<Violation> found)
    {
        if (candidate.ExperienceYears is < 0 or > 60)
            found.Add(new("experience_years", $"was {candidate.ExperienceYears}; 0 to 60 is allowed."));
        if (candidate.PublicWelfare?.Placements is < 0)
            found.Add(new("public_welfare.placements", $"was {candidate.PublicWelfare.Placements}; 0 or more is allowed."));
        if (candidate.Wishes.PayFloorYuanPerMonth is < 0)
            found.Add(new("wishes.pay_floor_yuan_per_month", $"was {candidate.Wishes.PayFloorYuanPerMonth}; 0 or more is allowed."));
        if (candidate.Wishes.MaxHoursPerWeek is < 1 or > 84)
            found.Add(new("wishes.max_hours_per_week", $"was {candidate.Wishes.MaxHoursPerWeek}; 1 to 84 is allowed."));
        if (candidate.Wishes.MaxCommuteKm is < 0 or > 5000)
            found.Add(new("wishes.max_commute_km", $"was {candidate.Wishes.MaxCommuteKm}; 0 to 5000 is allowed."));
    }

    private static void CheckLists(Candidate candidate, List<Violation> found)
    {
        ListChecks.Lengths(found, PostChecks.MaxListLength,
            ("skills", candidate.Skills?.Count ?? 0), ("licences", candidate.Licences?.Count ?? 0),
            ("completed_courses", candidate.CompletedCourses.Count), ("consents", candidate.Consents.Count),
            ("wishes.titles", candidate.Wishes.Titles.Count), ("wishes.occupations", candidate.Wishes.Occupations.Count));
        ListChecks.Unique(found, "functions", "axis", candidate.Functions, function => function.Axis);
        ListChecks.Unique(found, "needs", "provision", candidate.Needs, need => need.Provision);
        ListChecks.Unique(found, "disabilities", "type", candidate.Disabilities, disability => disability.Type);
        ListChecks.Texts(found, "skills", candidate.Skills ?? []);
        ListChecks.Texts(found, "completed_courses", candidate.CompletedCourses);
        ListChecks.Texts(found, "wishes.titles", candidate.Wishes.Titles);
    }
}
