using Matcher.Domain;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>Where the work is done against the modes that are welcome.</summary>
internal sealed class WorkModeFeature : Feature
{
    public override FeatureSpec Spec { get; } = WishCover.Spec("work_mode", Groups.Preferences,
        new("工作方式不是想要的", "Not the place of work wished"),
        new("能不能居家,要问", "Where the work is done is not known"),
        new("没有提工作方式", "No place of work wished"),
        new("工作方式合适", "The place of work wished"));

    public override FeatureValue Evaluate(Pair pair)
    {
        var wished = pair.Candidate.Candidate.Wishes.WorkModes;
        return WishCover.Evaluate(wished.Count > 0, pair.Post.Post.WorkMode is { } mode ? wished.Contains(mode) : null);
    }

    public override (FactReading Post, FactReading Candidate) Facts(Pair pair) =>
        (new(pair.Post.Post.WorkMode is { } mode ? Vocabulary<WorkMode>.Of(mode) : "?"),
            new(string.Join("; ", pair.Candidate.Candidate.Wishes.WorkModes.Select(Vocabulary<WorkMode>.Of))));

    public override IEnumerable<UnknownFact> Unknowns(Pair pair)
    {
        if (pair.Post.Post.WorkMode is null)
            yield return new("post.work_mode", true, new("可以在家工作吗?", "Can the work be done at home?"));
    }
}
