using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>Provisions that only a workplace can lack: at home the person has what they live with.</summary>
internal static class SiteProvisions
{
    private static readonly HashSet<ProvisionKind> Kinds =
    [
        ProvisionKind.RemoteWork,
        ProvisionKind.StepFreeAccess,
        ProvisionKind.GroundFloorOrElevator,
        ProvisionKind.AccessibleToilet,
        ProvisionKind.Shuttle,
        ProvisionKind.Dormitory,
        ProvisionKind.EvacuationPlan,
    ];

    internal static bool Contains(ProvisionKind kind) => Kinds.Contains(kind);
}
