namespace Matcher.Matching;

/// <summary>What is short of the 131 service, why, and what would make it longer. Nothing is padded.</summary>
internal static class ShortfallReader
{
    private const int GatesTold = 3;

    /// <param name="posts">How many posts there are.</param>
    /// <param name="reach">What they were taken from; null without consent.</param>
    /// <param name="leftOut">How many were left out as a step down, and how many staff have hidden.</param>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="person">The person; null without consent.</param>
    public static Shortfall? OfPosts(int posts, PostReach? reach, (int StepsDown, int Hidden) leftOut, MatchSnapshot snapshot, CandidateView? person)
    {
        var missing = OneThreeOne.PostsOwed - posts;
        if (missing <= 0)
            return null;
        var sentence = Short(missing);
        if (reach is null || person is null)
            return new(PlanPart.Posts, missing, sentence, [NoConsent], [], [Agree]);
        var causes = new List<Sentence>();
        if (reach.Counts.Considered == 0)
            causes.Add(new("没有可看的岗位", "There are no posts to look at"));
        var gates = reach.Counts.Gates.Take(GatesTold).ToList();
        causes.AddRange(gates.Select(gate => gate.Sentence));
        if (reach.DealtWith > 0)
            causes.Add(new($"看过或处理过{reach.DealtWith}个,不再列出", $"{reach.DealtWith} seen or dealt with are left out"));
        if (leftOut.StepsDown > 0)
            causes.Add(new($"有{leftOut.StepsDown}个是往下一级,本人没同意", $"{leftOut.StepsDown} would be a step down, which the person has not agreed to"));
        if (leftOut.Hidden > 0)
            causes.Add(new($"辅导员不显示其中{leftOut.Hidden}个", $"A counsellor has hidden {leftOut.Hidden}"));
        return new(PlanPart.Posts, missing, sentence, causes, gates, Remedies(reach, leftOut.StepsDown, snapshot, person));
    }

    /// <summary>So many posts are short.</summary>
    public static Sentence Short(int missing) => new($"缺{missing}个岗位", $"{missing} post{(missing == 1 ? "" : "s")} short");

    public static Shortfall? OfCourses(IReadOnlyList<PlanCourse> courses, IReadOnlyList<PlanCourse> others, bool isPersonalised)
    {
        if (courses.Count > 0)
            return null;
        var sentence = new Sentence("缺1门课程", "1 course short");
        if (!isPersonalised)
            return new(PlanPart.Courses, 1, sentence, [NoConsent], [], [Agree]);
        IReadOnlyList<Sentence> causes = others.Count > 0
            ? [.. others.SelectMany(course => course.Obstacles).Distinct().Take(GatesTold)]
            : [new("附近没有合适的课程可报名", "No suitable course nearby takes people")];
        return new(PlanPart.Courses, 1, sentence, causes, [], [new("向培训机构提出培训需求", "Tell the training provider what is needed")]);
    }

    public static Shortfall? OfGuidance(DateOnly? guidanceOn) => guidanceOn is not null
        ? null
        : new(PlanPart.Guidance, 1, new("缺1次职业指导", "1 guidance short"), [new("还没有记录职业指导", "No guidance is recorded")], [], [new("约一次职业指导", "Arrange a guidance")]);

    private static Sentence NoConsent { get; } = new("本人还没有同意匹配", "The person has not agreed to be matched");

    private static Sentence Agree { get; } = new("同意匹配后再做计划", "Renew the plan once the person agrees");

    // The near misses are the best of their kind, so what keeps them out is what to talk about first.
    private static List<Sentence> Remedies(PostReach reach, int barred, MatchSnapshot snapshot, CandidateView person)
    {
        var remedies = new List<Sentence>();
        if (reach.Counts.OneFactAway > 0)
            remedies.Add(new($"改变一项条件,可多{reach.Counts.OneFactAway}个岗位", $"One changed fact each would add {reach.Counts.OneFactAway} posts"));
        remedies.AddRange(reach.NearMisses.Select(post => Gates.Check(snapshot.Pair(post, person, usePriors: true)).Blocks[0].Sentence).Distinct().Take(GatesTold));
        if (barred > 0)
            remedies.Add(new("和本人谈一谈是否愿意", "Ask whether the person would agree"));
        return remedies;
    }
}
