using System.Collections.Frozen;

namespace Matcher.Matching;

/// <summary>Which kind of obstacle each gate speaks of.</summary>
internal static class BlockStages
{
    private static readonly FrozenDictionary<string, BlockStage> Stages = Gates.All.ToFrozenDictionary(gate => gate.Code, Stage, StringComparer.Ordinal);

    /// <summary>Findings in the order in which they are read; those of one stage in the order of the gates.</summary>
    public static IReadOnlyList<Block> Order(IReadOnlyList<GateFinding> findings) =>
        [.. findings.Select(finding => new Block(Stages[finding.Gate], finding)).OrderBy(block => block.Stage)];

    private static BlockStage Stage(Gate gate) => gate switch
    {
        WordingGate or CampaignGate or AuxiliaryGate or PublicWelfareGate => BlockStage.Rule,
        OpenGate => BlockStage.Closed,
        ExposureGate => BlockStage.Safety,
        DemandGate or NeedGate => BlockStage.Access,
        LicenceGate or EducationGate => BlockStage.Qualification,
        MoveGate or AuxiliaryRadiusGate => BlockStage.Place,
        _ => throw new ArgumentException($"No stage is stated for the gate '{gate.Code}'.", nameof(gate)),
    };
}
