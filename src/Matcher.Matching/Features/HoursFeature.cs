using System.Globalization;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>Hours a week against the most that the person wants.</summary>
internal sealed class HoursFeature : Feature
{
    public override FeatureSpec Spec { get; } = WishCover.Spec("hours", Groups.Conditions,
        new("工时超过本人能接受的", "More hours than wished"),
        new("每周工时要问", "Hours a week are not known"),
        new("没有提工时要求", "No limit of hours asked for"),
        new("工时合适", "Hours as wished"));

    public override FeatureValue Evaluate(Pair pair)
    {
        var (time, most) = (pair.Post.Post.WorkingTime, pair.Candidate.Candidate.Wishes.MaxHoursPerWeek);
        bool? fits = time.HoursPerWeek is { } hours ? hours <= most : time.IsFlexible == true ? true : null;
        return WishCover.Evaluate(most is not null, fits);
    }

    public override (FactReading Post, FactReading Candidate) Facts(Pair pair) =>
        (Hours(pair.Post.Post.WorkingTime.HoursPerWeek), Hours(pair.Candidate.Candidate.Wishes.MaxHoursPerWeek));

    public override IEnumerable<UnknownFact> Unknowns(Pair pair)
    {
        if (Evaluate(pair).IsUnknown)
            yield return new("post.working_time.hours_per_week", true, new("每周工作多少小时?", "How many hours a week?"));
    }

    private static FactReading Hours(int? hours) =>
        new(hours is { } h ? string.Create(CultureInfo.InvariantCulture, $"{h} h/week") : "?");
}
