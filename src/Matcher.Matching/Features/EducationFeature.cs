using Matcher.Domain;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>Composite: education × whether the requirement is relaxed. Short without relaxation is also a gate.</summary>
internal sealed class EducationFeature : Feature
{
    public override FeatureSpec Spec { get; } = new("education", Groups.Skills, "steps", Direction.Up,
    [
        new("short", "学历不够,单位没有放宽", "Education short and not relaxed"),
        new("far_short_relaxed", "学历差两级以上,已放宽", "Education short by two or more steps, relaxed"),
        new("short_relaxed", "学历差一级,已放宽", "Education short by one step, relaxed"),
        new("unknown", "学历是否符合,不清楚", "Whether the education suffices is not known"),
        new("any", "学历不限", "Any education will do"),
        new("met", "学历符合", "Education as asked"),
    ]);

    public override FeatureValue Evaluate(Pair pair)
    {
        var (asked, has) = (pair.Post.Post.Education, pair.Candidate.Candidate.Education);
        if (asked.Minimum is EducationLevel.None)
            return FeatureValue.Known(4);
        if (asked.Minimum is null)
            return has == EducationLevel.Doctor ? FeatureValue.Known(5) : FeatureValue.Open(3, 0, 5);
        if (has is null)
            return FeatureValue.Open(3, asked.IsRelaxed ? 1 : 0, 5);
        return FeatureValue.Known(asked.StepsShort(has.Value) switch
        {
            0 => 5,
            _ when !asked.IsRelaxed => 0,
            1 => 2,
            _ => 1,
        });
    }

    public override (FactReading Post, FactReading Candidate) Facts(Pair pair)
    {
        var asked = pair.Post.Post.Education;
        var word = asked.Minimum is { } minimum ? Vocabulary<EducationLevel>.Of(minimum) + (asked.IsRelaxed ? " (relaxed)" : "") : "?";
        return (new(word), new(pair.Candidate.Candidate.Education is { } has ? Vocabulary<EducationLevel>.Of(has) : "?"));
    }

    public override IEnumerable<UnknownFact> Unknowns(Pair pair)
    {
        if (pair.Post.Post.Education.Minimum is null)
            yield return new("post.education", true, new("要求什么学历?", "Which education is asked for?"));
        else if (pair.Candidate.Candidate.Education is null)
            yield return new("candidate.education", false, new("本人是什么学历?", "Which education does the person have?"));
    }
}
