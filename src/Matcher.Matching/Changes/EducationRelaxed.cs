using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>The employer relaxes the education asked for (row 58 of the seed inventory).</summary>
internal sealed record EducationRelaxed() : Change(
    "education:relaxed", ChangeKind.Education, ChangeActor.Employer, new("请单位放宽学历要求", "The employer relaxes the education asked for"))
{
    internal override bool Opens(Gate gate) => gate is EducationGate;

    internal override bool Moves(Feature feature) => feature is EducationFeature;

    internal override Post Apply(PostView post) => post.Post.Education is { Minimum: not null, IsRelaxed: false } asked
        ? post.Post with { Education = asked with { IsRelaxed = true } }
        : post.Post;
}
