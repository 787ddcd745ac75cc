using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Importing;

/// <summary>
/// Tells whether two records are one post that two sources list: same employer and title, a place that both state and that is the
/// same, near-equal text, and no fact that one states and the other denies.
/// </summary>
internal static class PostTwins
{
    public static bool AreOne(Post a, Post b) => a.Employer is not null && a.Employer == b.Employer && a.Title == b.Title
        && IsSamePlace(a, b) && !Contradict(a, b) && TextResemblance.AreNearEqual(a.Text, b.Text);

    private static bool IsSamePlace(Post a, Post b) => (a.Region, b.Region) switch
    {
        ({ } left, { } right) => left == right,
        (null, null) => a.PlaceText is { } left && b.PlaceText is { } right && Folding.Fold(left) == Folding.Fold(right),
        _ => false,
    };

    private static bool Contradict(Post a, Post b) => a.IsSynthetic != b.IsSynthetic
        || Differ(a.Form, b.Form) || Differ(a.WorkMode, b.WorkMode) || Differ(a.Occupation, b.Occupation) || Differ(a.Insurance, b.Insurance)
        || Differ(a.Education.Minimum, b.Education.Minimum) || Differ(a.MinExperienceYears, b.MinExperienceYears)
        || Differ(a.IsMedicalInstitution, b.IsMedicalInstitution) || Differ(a.IsReserved, b.IsReserved)
        || Differ(a.WorkingTime.HoursPerWeek, b.WorkingTime.HoursPerWeek) || Differ(a.WorkingTime.HasNightShift, b.WorkingTime.HasNightShift)
        || (a.Pay is { } left && b.Pay is { } right && !IsSamePay(left, right))
        || (a.Campaign is not null && b.Campaign is not null && a.Campaign != b.Campaign)
        || (a.RequiredLicences.Count > 0 && b.RequiredLicences.Count > 0 && !a.RequiredLicences.ToHashSet().SetEquals(b.RequiredLicences))
        || a.Demands.Any(demand => b.Demands.Any(other => Contradict(demand, other)))
        || a.Exposures.Any(fact => b.Exposures.Any(other => other.Exposure == fact.Exposure && other.IsPresent != fact.IsPresent));

    private static bool IsSamePay(Pay a, Pay b) => (a.Min, a.Max, a.Period) == (b.Min, b.Max, b.Period) && !Differ(a.HasGuaranteedBase, b.HasGuaranteedBase);

    /// <summary>A demand that blocks must not come from, or be hidden by, another post's.</summary>
    private static bool Contradict(Demand a, Demand b) => a.Axis == b.Axis
        && (a.Weight == DemandWeight.Essential || b.Weight == DemandWeight.Essential) && (a.Level != b.Level || a.Weight != b.Weight);

    private static bool Differ<T>(T? a, T? b)
        where T : struct => a is { } left && b is { } right && !left.Equals(right);
}
