using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>The education asked for, unless the employer relaxed it (row 58 of the seed inventory).</summary>
internal sealed class EducationGate : Gate
{
    public override string Code => "education";

    public override Sentence Meaning { get; } = new("学历不够,单位没有放宽", "Education short and not relaxed");

    public override void Check(Pair pair, GateFindings findings)
    {
        var asked = pair.Post.Post.Education;
        if (asked.IsRelaxed)
            return;
        var has = pair.Candidate.Candidate.Education;
        if (asked.Minimum is null)
        {
            if (has != EducationLevel.Doctor)
                findings.Suspect(Finding("post.education", true, "学历要求要问", "The education asked for is not known"));
        }
        else if (asked.Minimum != EducationLevel.None && has is null)
        {
            findings.Suspect(Finding("candidate.education", true, "本人学历要问", "The person's education is not known"));
        }
        else if (has is { } level && asked.StepsShort(level) > 0)
        {
            findings.Block(Finding("post.education", true, "学历不够;单位放宽就可以", "Education short; open if the employer relaxes it"));
        }
    }
}
