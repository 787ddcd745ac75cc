using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>Work that is done partly at home is done there altogether. Of other work nobody here knows whether it can be.</summary>
internal sealed record HomeBased() : Change(
    "work_mode:home_based", ChangeKind.HomeBased, ChangeActor.Employer, new("请单位允许全部在家做", "The employer allows all of the work to be done at home"))
{
    internal override bool Opens(Gate gate) => gate is MoveGate or AuxiliaryRadiusGate or NeedGate || (gate is DemandGate demand && IsOfSite(demand.Axis));

    internal override bool Moves(Feature feature) => feature switch
    {
        CommuteFeature or RegionFeature or WorkModeFeature or NeedsMetFeature or HardestAccommodationFeature or OpenItemsFeature => true,
        AxisFitFeature fit => IsOfSite(fit.Axis),
        _ => false,
    };

    internal override Post Apply(PostView post) => IsFor(post) ? post.Post with { WorkMode = WorkMode.HomeBased } : post.Post;

    /// <summary>At home what belongs to a workplace is no question, so it bridges what it bridges.</summary>
    private static bool IsOfSite(FunctionAxis axis) => Bridges.On(axis).Any(bridge => SiteProvisions.Contains(bridge.Provision));

    /// <summary>Whether a post can be thought of so.</summary>
    public static bool IsFor(PostView post) => post.Post.WorkMode == WorkMode.Hybrid;
}
