using System.Globalization;
using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>The person works more hours a week than they wished. It opens nothing: hours keep nobody out.</summary>
/// <param name="Hours">The most hours a week.</param>
internal sealed record LongerHours(int Hours) : Change(
    string.Create(CultureInfo.InvariantCulture, $"hours:{Hours}"), ChangeKind.Hours, ChangeActor.Person,
    new(string.Create(CultureInfo.InvariantCulture, $"愿意每周工作{Hours}小时"), string.Create(CultureInfo.InvariantCulture, $"Be willing to work {Hours} hours a week")))
{
    /// <summary>Nobody is asked to work longer than an ordinary week (劳动法 36: 44 hours).</summary>
    public const int Most = 44;

    internal override bool Opens(Gate gate) => false;

    internal override bool Moves(Feature feature) => feature is HoursFeature;

    internal override Candidate Apply(CandidateView candidate) => candidate.Candidate.Wishes.MaxHoursPerWeek < Hours
        ? candidate.Candidate with { Wishes = candidate.Candidate.Wishes with { MaxHoursPerWeek = Hours } }
        : candidate.Candidate;
}
