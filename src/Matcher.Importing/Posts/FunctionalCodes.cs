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
    private static readonly Dictionary<string, (FunctionCode Code, FunctionAxis[] Axes)> Table = new(StringComparer.Ordinal)
    {
        ["S"] = (FunctionCode.Sit, []),
        ["SE"] = (FunctionCode.See, [FunctionAxis.See]),
        ["H"] = (FunctionCode.Hear, [FunctionAxis.Hear]),
        ["C"] = (FunctionCode.Communicate, [FunctionAxis.Hear, FunctionAxis.Speak, FunctionAxis.Contact]),
        ["MF"] = (FunctionCode.Manipulate, [FunctionAxis.FineHand]),
        ["L"] = (FunctionCode.Lift, [FunctionAxis.Lift]),
        ["PP"] = (FunctionCode.PushAndPull, [FunctionAxis.Lift]),
        ["ST"] = (FunctionCode.Stand, [FunctionAxis.StandWalk]),
        ["W"] = (FunctionCode.Walk, [FunctionAxis.StandWalk]),
        ["BN"] = (FunctionCode.Bend, [FunctionAxis.BendClimb]),
        ["KC"] = (FunctionCode.KneelAndCrouch, [FunctionAxis.BendClimb]),
        ["CL"] = (FunctionCode.Climb, [FunctionAxis.BendClimb]),
        ["JU"] = (FunctionCode.Jump, [FunctionAxis.BendClimb]),
        ["RW"] = (FunctionCode.ReadAndWrite, [FunctionAxis.ReadWrite]),
    };

    public static void Read(PostDraft draft, FieldInput input, RowAccount account)
    {
        var asked = new SortedSet<FunctionAxis>();
        var listed = new List<FunctionCode>();
        foreach (var code in (input.Text ?? "").Split(['|', ';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Table.TryGetValue(Folding.Clean(code).ToUpperInvariant(), out var known))
            {
                asked.UnionWith(known.Axes);
                listed.Add(known.Code);
            }
            else
                account.Repair(input.Field, "unknown functional code", code, null);
        }
        draft.Post = draft.Post with
        {
            Demands = [.. asked.Select(axis => new Demand(axis, null, DemandWeight.Unstated, FactSource.List))],
            ListedFunctions = FunctionCodes.Of(listed),
        };
    }
}
