using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>The share of required skills that the person has.</summary>
internal sealed class RequiredSkillsFeature : Feature
{
    public override FeatureSpec Spec { get; } = SkillCover.Spec("skills_required", "要求的技能", "required skills");

    public override FeatureValue Evaluate(Pair pair) => SkillCover.Evaluate(pair.Post.RequiredSkills, pair.Candidate.Skills);

    public override (FactReading Post, FactReading Candidate) Facts(Pair pair) =>
        SkillCover.Facts(pair.Post.Post.RequiredSkills, StatedSkills.WordsOf(pair.Post.Post, StatedSkills.Required), pair.Candidate.Candidate.Skills);

    public override IEnumerable<UnknownFact> Unknowns(Pair pair) => SkillCover.Unknowns(pair.Post.RequiredSkills, pair.Candidate.Skills);
}
