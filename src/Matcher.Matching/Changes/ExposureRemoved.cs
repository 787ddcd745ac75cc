using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>The employer gives work away from an exposure that the person must avoid.</summary>
internal sealed record ExposureRemoved(Exposure Exposure) : Change(
    $"exposure:{Vocabulary<Exposure>.Of(Exposure)}",
    ChangeKind.Exposure,
    ChangeActor.Employer,
    new($"请单位安排避开{ExposureWords.Of(Exposure).Zh}", $"The employer gives work away from {ExposureWords.Of(Exposure).En}"))
{
    internal override bool Opens(Gate gate) => gate is ExposureGate;

    internal override bool Moves(Feature feature) => false;

    internal override Post Apply(PostView post) => post.Post.Exposures.Any(fact => fact.Exposure == Exposure && fact.IsPresent)
        ? post.Post with
        {
            Exposures = [.. post.Post.Exposures.Where(fact => fact.Exposure != Exposure), new(Exposure, false, FactSource.Declared, post.Day)],
        }
        : post.Post;
}
