using Matcher.Domain;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>Night shifts against the wish to have none.</summary>
internal sealed class NightShiftFeature : Feature
{
    public override FeatureSpec Spec { get; } = WishCover.Spec("night_shift", Groups.Conditions,
        new("要上夜班,本人不愿意", "Night shifts, which the person does not want"),
        new("有没有夜班,要问", "Whether there are night shifts is not known"),
        new("夜班没有关系", "Night shifts do not matter"),
        new("不用上夜班", "No night shifts"));

    public override FeatureValue Evaluate(Pair pair)
    {
        bool? fits = pair.Post.Post.WorkingTime.HasNightShift is { } night
            ? !night
            : pair.Post.ProvisionState(ProvisionKind.NoNightShift).State == ProvisionState.Yes ? true : null;
        return WishCover.Evaluate(pair.Candidate.Candidate.Wishes.AcceptsNightShift == false, fits);
    }

    public override (FactReading Post, FactReading Candidate) Facts(Pair pair) =>
        (new(WishCover.Word(pair.Post.Post.WorkingTime.HasNightShift)), new(WishCover.Word(pair.Candidate.Candidate.Wishes.AcceptsNightShift)));

    public override IEnumerable<UnknownFact> Unknowns(Pair pair)
    {
        if (Evaluate(pair).IsUnknown)
            yield return new("post.working_time.night_shift", true, new("要上夜班吗?", "Are there night shifts?"));
    }
}
