using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Importing;

/// <summary>
/// Reads the codes of lists of identified posts as demands of unknown level and unstated weight. They say that a function is used,
/// not how much, and never block: experts found most posts that ask for seeing suitable for blind people with aids.
/// </summary>
/// <remarks>
/// S (sitting) asks nothing of anybody and gives no demand. Communicating (C) is hearing, speaking and contact at once.
/// Source: functional requirements of the Indian notification of identified posts; axes of the product design.
/// </remarks>
internal static class FunctionalCodes
{
    private static readonly Dictionary<string, FunctionAxis[]> Axes = new(StringComparer.Ordinal)
    {
        ["S"] = [],
        ["SE"] = [FunctionAxis.See],
        ["H"] = [FunctionAxis.Hear],
        ["C"] = [FunctionAxis.Hear, FunctionAxis.Speak, FunctionAxis.Contact],
        ["MF"] = [FunctionAxis.FineHand],
        ["L"] = [FunctionAxis.Lift],
        ["PP"] = [FunctionAxis.Lift],
        ["ST"] = [FunctionAxis.StandWalk],
        ["W"] = [FunctionAxis.StandWalk],
        ["BN"] = [FunctionAxis.BendClimb],
        ["KC"] = [FunctionAxis.BendClimb],
        ["CL"] = [FunctionAxis.BendClimb],
        ["JU"] = [FunctionAxis.BendClimb],
        ["RW"] = [FunctionAxis.ReadWrite],
    };

    public static void Read(PostDraft draft, FieldInput input, RowAccount account)
    {
        var asked = new SortedSet<FunctionAxis>();
        foreach (var code in (input.Text ?? "").Split(['|', ';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Axes.TryGetValue(Folding.Clean(code).ToUpperInvariant(), out var axes))
                asked.UnionWith(axes);
            else
                account.Repair(input.Field, "unknown functional code", code, null);
        }
        draft.Post = draft.Post with
        {
            Demands = [.. asked.Select(axis => new Demand(axis, null, DemandWeight.Unstated, FactSource.List))],
        };
    }
}
