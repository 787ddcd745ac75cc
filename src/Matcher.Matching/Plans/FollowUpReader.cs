using System.Globalization;
using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>Until when somebody keeps in touch with a person (row 77 of the seed inventory).</summary>
internal static class FollowUpReader
{
    public static IReadOnlyList<FollowUpPeriod> Read(EmploymentStatus? status, Situation situation, RegionCode? place, RuleSet notes, DateOnly day)
    {
        var periods = new List<FollowUpPeriod>();
        if (situation.EmployedSince is { } began)
            Add(FollowUpCase.Employed, began);
        else if (situation.LeftSchoolOn is { } left && status != EmploymentStatus.Employed)
            Add(FollowUpCase.LeftSchool, left);
        return periods;

        void Add(FollowUpCase which, DateOnly from)
        {
            if (notes.AllInForce<FollowUpRule>(place, day).LastOrDefault(rule => rule.Case == which) is not { } rule)
                return;
            var to = from.AddMonths(rule.Months);
            var text = to.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            periods.Add(new(which, from, to, which == FollowUpCase.Employed
                ? new($"工作稳定回访到{text}", $"Visits about the job until {text}")
                : new($"就业指导到{text}", $"Guidance until {text}"), rule.Source));
        }
    }
}
