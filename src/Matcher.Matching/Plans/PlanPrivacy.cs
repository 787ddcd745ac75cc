using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>
/// What of a plan may be shown. Once the person has withdrawn the consent to be matched, nothing that was worked out from it (PIPL 15);
/// while the person's list is under review, nothing that was decided automatically (PIPL 24, third paragraph).
/// </summary>
public static class PlanPrivacy
{
    private static readonly Sentence Withdrawn = new("本人已撤回同意,不再显示岗位", "Posts are no longer shown: the person has withdrawn the consent");
    private static readonly Sentence UnderReview = new("本人要求人工复核,复核完再看", "Under human review, as the person asked; shown when it is signed off");

    /// <summary>The content as it may be shown now.</summary>
    /// <param name="content">The content as it was made.</param>
    /// <param name="consents">Whether the person agrees to be matched.</param>
    /// <param name="reviews">The person's reviews that nobody has signed off.</param>
    public static PlanContent Show(PlanContent content, bool consents, IReadOnlyList<Review> reviews)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(reviews);
        if (!content.IsPersonalised)
            return content;
        if (!consents)
            return Withhold(content, Withdrawn);
        if (reviews.Any(review => review.Post is null))
            return Withhold(content, UnderReview);
        return Without(content, [.. reviews.Select(review => review.Post!.Value)]);
    }

    private static PlanContent Withhold(PlanContent content, Sentence why) => content with
    {
        IsPersonalised = false,
        OneThreeOne = content.OneThreeOne with
        {
            Posts = [],
            Courses = [],
            Shortfalls =
            [
                .. content.OneThreeOne.Shortfalls.Where(one => one.Part == PlanPart.Guidance),
                new Shortfall(PlanPart.Posts, OneThreeOne.PostsOwed, new("缺3个岗位", "3 posts short"), [why], [], []),
                new Shortfall(PlanPart.Courses, 1, new("缺1门课程", "1 course short"), [why], [], []),
            ],
        },
        OtherCourses = [],
        NextSteps = [],
        Notes = [.. content.Notes.Where(note => note.Subject is NoteSubject.SubsistenceAllowance or NoteSubject.Startup or NoteSubject.SocialInsurance or NoteSubject.JobSeeking)],
        Missing = [why, .. content.Missing],
    };

    private static PlanContent Without(PlanContent content, HashSet<PostId> reviewed)
    {
        var duty = content.OneThreeOne;
        List<PlanPost> left = [.. duty.Posts.Where(post => !reviewed.Contains(post.Post))];
        if (left.Count == duty.Posts.Count && !content.NextSteps.Any(post => reviewed.Contains(post.Post)))
            return content;
        var missing = OneThreeOne.PostsOwed - left.Count;
        var before = duty.Shortfalls.FirstOrDefault(one => one.Part == PlanPart.Posts);
        return content with
        {
            OneThreeOne = duty with
            {
                Posts = left,
                Shortfalls = missing == 0 ? duty.Shortfalls :
                [
                    .. duty.Shortfalls.Where(one => one.Part == PlanPart.Guidance),
                    new Shortfall(PlanPart.Posts, missing, ShortfallReader.Short(missing), [UnderReview, .. before?.Causes ?? []], before?.Gates ?? [], before?.Remedies ?? []),
                    .. duty.Shortfalls.Where(one => one.Part == PlanPart.Courses),
                ],
            },
            NextSteps = [.. content.NextSteps.Where(post => !reviewed.Contains(post.Post))],
        };
    }
}
