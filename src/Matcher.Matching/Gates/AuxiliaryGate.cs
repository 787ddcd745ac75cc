using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>Who may take auxiliary employment (row 44 of the seed inventory): one of the two places where a rule of law names types.</summary>
internal sealed class AuxiliaryGate : Gate
{
    public override string Code => "auxiliary_eligibility";

    public override Sentence Meaning { get; } = new("不在辅助性就业的对象范围", "Outside the scope of auxiliary employment");

    public override void Check(Pair pair, GateFindings findings)
    {
        if (pair.Post.Post.Form != EmploymentForm.Auxiliary || pair.Rules.InForce<AuxiliaryEligibilityRule>(pair.Post.Post.Region, pair.Day) is not { } rule)
            return;
        if (pair.Candidate.Age < rule.MinAge)
            findings.Block(Finding("candidate.birth_date", false, $"未满{rule.MinAge}周岁", $"Younger than {rule.MinAge}", rule.Source));
        else if (pair.Candidate.Age is null)
            findings.Suspect(Finding("candidate.birth_date", true, "年龄要问", "The age is not known", rule.Source));
        switch (rule.Admits(pair.Candidate.Candidate.Disabilities))
        {
            case null:
                findings.Suspect(Finding("candidate.disabilities", true, "证件类别和等级要核对", "Type and grade on the certificate have to be checked", rule.Source));
                break;
            case false:
                findings.Block(Finding("candidate.disabilities", false, "辅助性就业面向智力、精神和重度肢体", "Auxiliary employment serves intellectual, mental and severe limb disabilities", rule.Source));
                break;
        }
    }
}
