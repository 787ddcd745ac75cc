using System.Globalization;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>Years of experience against those asked for. Gaps between jobs are never read.</summary>
internal sealed class ExperienceFeature : Feature
{
    public override FeatureSpec Spec { get; } = new("experience", Groups.Skills, "years", Direction.Up,
    [
        new("far_short", "经验差3年以上", "3 or more years short of experience"),
        new("short", "经验差1到2年", "1 or 2 years short of experience"),
        new("unknown", "经验年限不清楚", "Years of experience are not known"),
        new("not_asked", "不要求经验", "No experience asked for"),
        new("met", "经验符合", "Experience as asked"),
    ]);

    public override FeatureValue Evaluate(Pair pair)
    {
        var (asked, has) = (pair.Post.Post.MinExperienceYears, pair.Candidate.Candidate.ExperienceYears);
        if (asked is 0)
            return FeatureValue.Known(3);
        if (asked is null)
            return has >= 60 ? FeatureValue.Known(4) : FeatureValue.Open(2, 0, 4);
        return (asked - has) switch
        {
            null => FeatureValue.Open(2, asked >= 3 ? 0 : 1, 4),
            >= 3 => FeatureValue.Known(0),
            >= 1 => FeatureValue.Known(1),
            _ => FeatureValue.Known(4),
        };
    }

    public override (FactReading Post, FactReading Candidate) Facts(Pair pair) => (Years(pair.Post.Post.MinExperienceYears), Years(pair.Candidate.Candidate.ExperienceYears));

    public override IEnumerable<UnknownFact> Unknowns(Pair pair)
    {
        if (pair.Post.Post.MinExperienceYears is null)
            yield return new("post.min_experience_years", true, new("要几年经验?", "How many years of experience are asked for?"));
        else if (pair.Candidate.Candidate.ExperienceYears is null)
            yield return new("candidate.experience_years", false, new("本人有几年经验?", "How many years of experience does the person have?"));
    }

    private static FactReading Years(int? years) => new(years?.ToString(CultureInfo.InvariantCulture) ?? "?");
}
