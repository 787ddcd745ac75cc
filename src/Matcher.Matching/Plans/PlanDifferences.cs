using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>What changed between two versions of a plan.</summary>
public static class PlanDifferences
{
    /// <summary>The fields that differ, as paths of the contract in its order; empty if nothing but the reason does.</summary>
    public static IReadOnlyList<string> Between(Plan before, Plan after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var fields = new List<string>();
        Compare("status", before.Status, after.Status);
        Compare("note", before.Note, after.Note);
        Situation old = before.Situation, now = after.Situation;
        Compare("situation.wants_work", old.WantsWork, now.WantsWork);
        Compare("situation.wants_training", old.WantsTraining, now.WantsTraining);
        Compare("situation.employed_since", old.EmployedSince, now.EmployedSince);
        Compare("situation.left_school_on", old.LeftSchoolOn, now.LeftSchoolOn);
        Compare("situation.ladder_step", old.LadderStep, now.LadderStep);
        Compare("situation.proficient", old.IsProficient, now.IsProficient);
        Compare("situation.accepts_lower_step", old.AcceptsLowerStep, now.AcceptsLowerStep);
        Compare("situation.receives_subsistence", old.ReceivesSubsistence, now.ReceivesSubsistence);
        Compare("situation.first_self_employment", old.IsFirstSelfEmployment, now.IsFirstSelfEmployment);
        Compare("content.posts", Ids(before.Content.OneThreeOne.Posts), Ids(after.Content.OneThreeOne.Posts));
        Compare("content.courses", Ids(before.Content.OneThreeOne.Courses), Ids(after.Content.OneThreeOne.Courses));
        Compare("content.versions", before.Content.Versions, after.Content.Versions);
        return fields;

        void Compare<T>(string field, T one, T other)
        {
            if (!EqualityComparer<T>.Default.Equals(one, other))
                fields.Add(field);
        }
    }

    private static string Ids(IEnumerable<PlanPost> posts) => string.Join(' ', posts.Select(post => post.Post.Value));

    private static string Ids(IEnumerable<PlanCourse> courses) => string.Join(' ', courses.Select(course => course.Course.Value));
}
