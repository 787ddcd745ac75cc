using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>The steps of supported work (row 47 of the seed inventory): up when the work of a step is mastered, down only if the person agrees.</summary>
internal static class Ladder
{
    // How notices name auxiliary work at the site of an ordinary employer.
    private static readonly string[] OutsideWords = ["厂外厂", "外厂", "驻厂"];

    /// <summary>The step of a post; null if it is not on the ladder.</summary>
    public static LadderStep? StepOf(Post post) => post.Form switch
    {
        EmploymentForm.Auxiliary when OutsideWords.Any(word => post.Title.Contains(word, StringComparison.Ordinal)) => LadderStep.OutsideFactory,
        EmploymentForm.Auxiliary => LadderStep.Auxiliary,
        EmploymentForm.Quota or EmploymentForm.Concentrated => LadderStep.Quota,
        _ => null,
    };

    /// <summary>Whether a post is a step up for somebody who has mastered the work of their step.</summary>
    public static bool IsNext(Post post, Situation situation) =>
        situation is { IsProficient: true, LadderStep: { } step } && StepOf(post) > step;

    /// <summary>Whether a post is a step down that the person has not agreed to.</summary>
    public static bool IsBarred(Post post, Situation situation) =>
        situation is { LadderStep: { } step, AcceptsLowerStep: not true } && StepOf(post) < step;
}
