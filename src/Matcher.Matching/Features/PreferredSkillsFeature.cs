using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>The share of preferred skills that the person has.</summary>
internal sealed class PreferredSkillsFeature : Feature
{
    public override FeatureSpec Spec { get; } = SkillCover.Spec("skills_preferred", "加分的技能", "preferred skills");

    public override FeatureValue Evaluate(Pair pair) => SkillCover.Evaluate(pair.Post.PreferredSkills, pair.Candidate.Skills);

    public override (FactReading Post, FactReading Candidate) Facts(Pair pair) =>
        SkillCover.Facts(pair.Post.Post.PreferredSkills, StatedSkills.WordsOf(pair.Post.Post, StatedSkills.Preferred), pair.Candidate.Candidate.Skills);

    public override IEnumerable<UnknownFact> Unknowns(Pair pair) => SkillCover.Unknowns(pair.Post.PreferredSkills, pair.Candidate.Skills);
}
