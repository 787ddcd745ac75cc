namespace Matcher.Matching;

/// <summary>What is left of a plan once the person has withdrawn the consent to be matched (PIPL 15): nothing that was worked out from it.</summary>
public static class PlanPrivacy
{
    private static readonly Sentence Withdrawn = new("本人已撤回同意,不再显示岗位", "Posts are no longer shown: the person has withdrawn the consent");

    /// <summary>The content without posts, courses and programmes.</summary>
    public static PlanContent Withhold(PlanContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return !content.IsPersonalised ? content : content with
        {
            IsPersonalised = false,
            OneThreeOne = content.OneThreeOne with
            {
                Posts = [],
                Courses = [],
                Shortfalls =
                [
                    .. content.OneThreeOne.Shortfalls.Where(one => one.Part == PlanPart.Guidance),
                    new Shortfall(PlanPart.Posts, OneThreeOne.PostsOwed, new("缺3个岗位", "3 posts short"), [Withdrawn], [], []),
                    new Shortfall(PlanPart.Courses, 1, new("缺1门课程", "1 course short"), [Withdrawn], [], []),
                ],
            },
            OtherCourses = [],
            NextSteps = [],
            Notes = [.. content.Notes.Where(note => note.Subject is NoteSubject.SubsistenceAllowance or NoteSubject.Startup or NoteSubject.SocialInsurance or NoteSubject.JobSeeking)],
            Missing = [Withdrawn, .. content.Missing],
        };
    }
}
