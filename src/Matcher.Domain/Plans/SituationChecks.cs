namespace Matcher.Domain;

/// <summary>What no single field of a situation can check alone.</summary>
public static class SituationChecks
{
    /// <summary>Lists everything wrong with a situation; empty if it may be stored.</summary>
    /// <param name="situation">The situation.</param>
    /// <param name="today">The day on which it is told.</param>
    public static IReadOnlyList<Violation> Check(Situation situation, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(situation);
        var found = new List<Violation>();
        CheckDay("employed_since", situation.EmployedSince, today, found);
        CheckDay("left_school_on", situation.LeftSchoolOn, today, found);
        if (situation.IsProficient is not null && situation.LadderStep is null)
            found.Add(new("proficient", "is given without ladder_step; say on which step."));
        if (situation.AcceptsLowerStep is not null && situation.LadderStep is null)
            found.Add(new("accepts_lower_step", "is given without ladder_step; say lower than which."));
        return found;
    }

    private static void CheckDay(string field, DateOnly? day, DateOnly today, List<Violation> found)
    {
        var first = today.AddYears(-80);
        if (day < first || day > today)
            found.Add(new(field, $"was {day:yyyy-MM-dd}; {first:yyyy-MM-dd} to {today:yyyy-MM-dd} is allowed."));
    }
}
