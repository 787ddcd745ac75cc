using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>A campaign's window, household registration, status and ages (row 52 of the seed inventory). Other posts are untouched.</summary>
internal sealed class CampaignGate : Gate
{
    public override string Code => "campaign";

    public override Sentence Meaning { get; } = new("不在专项活动的范围或时间内", "Outside the campaign's window or scope");

    public override void Check(Pair pair, GateFindings findings)
    {
        if (pair.Post.Post.Campaign is not { } code || pair.Rules.Campaign(code) is not { } rule)
            return;
        if (pair.Day < rule.From || pair.Day > rule.To)
            findings.Block(Finding("rules.campaign", false, $"活动已于{rule.To:yyyy-MM-dd}结束或未开始", $"The campaign runs {rule.From:yyyy-MM-dd} to {rule.To:yyyy-MM-dd}", rule.Source));
        CheckHousehold(pair.Candidate.Candidate, rule, findings);
        if (rule.UnemployedOnly)
            CheckStatus(pair.Candidate.Candidate, rule, findings);
        if (rule.WorkingAgeOnly)
            CheckAge(pair, rule, findings);
    }

    private void CheckHousehold(Candidate candidate, CampaignRule rule, GateFindings findings)
    {
        if (rule.Hukou is not { } area)
            return;
        if (candidate.Hukou is not { } hukou)
            findings.Suspect(Finding("candidate.hukou", true, "户籍所在地要问", "The household registration is not known", rule.Source));
        else if (!hukou.IsWithin(new RegionCode(area)))
            findings.Block(Finding("candidate.hukou", false, "户籍不在活动范围内", "The household is registered outside the campaign's area", rule.Source));
    }

    private void CheckStatus(Candidate candidate, CampaignRule rule, GateFindings findings)
    {
        if (candidate.Status is null)
            findings.Suspect(Finding("candidate.status", true, "是否在业要问", "Whether the person is in work is not known", rule.Source));
        else if (candidate.Status == EmploymentStatus.Employed)
            findings.Block(Finding("candidate.status", false, "活动只面向未就业的人", "The campaign serves people without work", rule.Source));
    }

    private void CheckAge(Pair pair, CampaignRule rule, GateFindings findings)
    {
        var age = pair.Rules.InForce<WorkingAgeRule>(pair.Post.Post.Region, pair.Day);
        if (age is null)
            return;
        switch (age.Admits(pair.Candidate.Age, pair.Candidate.Candidate.Sex))
        {
            case null:
                findings.Suspect(Finding("candidate.birth_date", true, "年龄要问", "The age is not known", rule.Source));
                break;
            case false:
                findings.Block(Finding("candidate.birth_date", false, "不在就业年龄段", "Not of working age", rule.Source));
                break;
        }
    }
}
