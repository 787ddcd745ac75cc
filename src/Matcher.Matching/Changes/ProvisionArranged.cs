using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>A provision that the employer refused, or could arrange, is there.</summary>
internal sealed record ProvisionArranged(ProvisionKind Provision) : Change(
    $"provision:{Vocabulary<ProvisionKind>.Of(Provision)}",
    ChangeKind.Provision,
    ChangeActor.Employer,
    new($"请单位安排:{ProvisionWords.Of(Provision).Zh}", $"The employer arranges {ProvisionWords.Of(Provision).En}"))
{
    /// <inheritdoc/>
    public override AccommodationTier? Effort => UsualEfforts.Of(Provision);

    internal override bool Opens(Gate gate) => gate is NeedGate || (gate is DemandGate demand && Bridges.On(demand.Axis).Any(bridge => bridge.Provision == Provision));

    internal override bool Moves(Feature feature) => feature switch
    {
        NeedsMetFeature or HardestAccommodationFeature or OpenItemsFeature => true,
        AxisFitFeature fit => Bridges.On(fit.Axis).Any(bridge => bridge.Provision == Provision),
        NightShiftFeature => Provision == ProvisionKind.NoNightShift,
        _ => false,
    };

    internal override Post Apply(PostView post) => post.ProvisionOf(Provision) is { State: ProvisionState.Refused or ProvisionState.Arrangeable }
        ? post.Post with
        {
            Provisions = [.. post.Post.Provisions.Where(one => one.Kind != Provision), new(Provision, ProvisionState.Yes, null, FactSource.Declared, post.Day)],
        }
        : post.Post;
}
