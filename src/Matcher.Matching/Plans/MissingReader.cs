using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>What nobody has said of a person that a plan rests on.</summary>
internal static class MissingReader
{
    public static IReadOnlyList<Sentence> Read(Candidate candidate, bool isPersonalised, Situation situation)
    {
        var missing = new List<Sentence>();
        if (!isPersonalised)
            missing.Add(new("本人没有同意匹配,没有推荐岗位", "No posts: the person has not agreed to be matched"));
        if (candidate.Status is null && situation.EmployedSince is null)
            missing.Add(new("不知道现在有没有工作", "Whether in work is not known"));
        if (situation.WantsWork is null && situation.EmployedSince is null && candidate.Status != EmploymentStatus.Employed)
            missing.Add(new("还没问想不想工作", "Nobody asked whether work is wanted"));
        if (situation.WantsTraining is null)
            missing.Add(new("还没问想不想参加培训", "Nobody asked whether training is wanted"));
        if (candidate.Residence is null && candidate.Hukou is null)
            missing.Add(new("不知道住在哪里,查不到本地政策", "The place is not known, so no local rule can be found"));
        if (situation.EmployedSince is null && candidate.Status == EmploymentStatus.Employed)
            missing.Add(new("不知道从哪天开始工作", "Since when in work is not known"));
        return missing;
    }
}
