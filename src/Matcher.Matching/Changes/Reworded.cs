using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>The employer says what the task needs in place of what the law forbids to ask.</summary>
internal sealed record Reworded() : Change(
    "wording:lawful", ChangeKind.Wording, ChangeActor.Employer, new("请单位把岗位文字改成任务要求", "The employer rewords the post: what the task needs"))
{
    internal override bool Opens(Gate gate) => gate is WordingGate;

    internal override bool Moves(Feature feature) => false;

    internal override Post Apply(PostView post) => post.Post with { HeldFor = HeldWordings.None };
}
