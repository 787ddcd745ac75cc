using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>Says why a list is short or empty and what would lengthen it. A list is never padded.</summary>
internal static class ListNotes
{
    public static IReadOnlyList<Sentence> ForShortlist(ListCounts counts, PostView post, MatchSnapshot snapshot)
    {
        var notes = new List<Sentence>();
        if (counts.Considered == 0)
            notes.Add(new("还没有人同意参加匹配。", "Nobody has agreed to be matched yet."));
        AddBlocked(counts, notes, "人", "people");
        if (post.Post.Form == EmploymentForm.PublicWelfare && snapshot.Rules.InForce<PublicWelfareRule>(post.Post.Region, snapshot.Versions.Day) is null)
            notes.Add(new("安置次数:本地区没有在案的规定。", "Number of placements: no rule on file for this region."));
        if (post.Post.Campaign is { } code && snapshot.Rules.Campaign(code) is null)
            notes.Add(new($"专项活动 {code}:没有在案的规定。", $"Campaign {code}: no rule on file."));
        return notes;
    }

    public static IReadOnlyList<Sentence> ForRecommendation(ListCounts counts, int excluded)
    {
        var notes = new List<Sentence>();
        if (counts.Considered == 0)
            notes.Add(new("没有可看的岗位。", "There are no posts to look at."));
        AddBlocked(counts, notes, "个岗位", "posts");
        if (excluded > 0)
            notes.Add(new($"看过或处理过的{excluded}个岗位不再出现。", $"{excluded} posts seen or dealt with are left out."));
        return notes;
    }

    public static IReadOnlyList<Sentence> ForFair(long shown, long fitting, PostView post)
    {
        var notes = new List<Sentence>();
        if (post.Post.Employer is null)
            notes.Add(new("岗位没有登记单位,不能向单位展示求职者。", "The post names no employer, so nobody can have agreed to be shown to it."));
        else if (!post.IsOpen)
            notes.Add(new("岗位已截止或尚未开始。", "The post is closed or not open yet."));
        else if (shown == 0 && fitting >= FairShortlist.SmallestCount)
            notes.Add(new("有合适的人,但还没有人同意向本单位展示。", "There are people who fit, but nobody has agreed to be shown to this employer."));
        else if (shown == 0)
            notes.Add(new("目前没有可以展示的合适人选。", "There is nobody who fits and may be shown."));
        return notes;
    }

    private static void AddBlocked(ListCounts counts, List<Sentence> notes, string zh, string en)
    {
        if (counts.Considered > 0 && counts.Passed == 0 && counts.Gates is [var most, ..])
            notes.Add(new($"全部被挡住;最多的原因:{most.Sentence.Zh}({most.Count}{zh})。", $"All were kept out; most often: {most.Sentence.En} ({most.Count} {en})."));
        if (counts.OneFactAway > 0)
            notes.Add(new($"改变一项事实,就能多出{counts.OneFactAway}{zh}。", $"One changed fact each would add {counts.OneFactAway} {en}."));
    }
}
