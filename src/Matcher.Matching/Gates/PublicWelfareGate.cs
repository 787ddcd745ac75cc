using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>How often a person may be placed in public-welfare posts (row 66 of the seed inventory).</summary>
internal sealed class PublicWelfareGate : Gate
{
    public override string Code => "public_welfare_limit";

    public override Sentence Meaning { get; } = new("公益性岗位安置次数已满或考核未过", "Public-welfare placements used up or the appraisal not passed");

    public override void Check(Pair pair, GateFindings findings)
    {
        if (pair.Post.Post.Form != EmploymentForm.PublicWelfare || pair.Rules.InForce<PublicWelfareRule>(pair.Post.Post.Region, pair.Day) is not { } rule)
            return;
        const string fact = "candidate.public_welfare";
        if (pair.Candidate.Candidate.PublicWelfare is not { } history)
            findings.Suspect(Finding(fact, true, "以前安置过几次要核对", "Earlier placements have to be checked", rule.Source));
        else if (history.Placements >= rule.MaxPlacements)
            findings.Block(Finding(fact, false, $"公益性岗位已安置{history.Placements}次,原则上不超过{rule.MaxPlacements}次", $"Placed {history.Placements} times; {rule.MaxPlacements} are the limit", rule.Source));
        else if (history.Placements > 0 && rule.NeedsPassedAppraisal && history.LastAppraisalPassed == false)
            findings.Block(Finding(fact, false, "上一次考核不合格,不能再次安置", "The last appraisal was not passed", rule.Source));
        else if (history.Placements > 0 && rule.NeedsPassedAppraisal && history.LastAppraisalPassed is null)
            findings.Suspect(Finding(fact, true, "上一次考核结果要核对", "The last appraisal has to be checked", rule.Source));
    }
}
