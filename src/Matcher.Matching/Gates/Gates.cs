using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>All gates, in the order in which findings are read.</summary>
internal static class Gates
{
    public static IReadOnlyList<Gate> All { get; } =
    [
        new OpenGate(),
        new WordingGate(),
        new CampaignGate(),
        new AuxiliaryGate(),
        new PublicWelfareGate(),
        new LicenceGate(),
        new EducationGate(),
        new MoveGate(),
        new AuxiliaryRadiusGate(),
        .. FunctionAxes.All.Select(axis => new DemandGate(axis)),
        new NeedGate(),
        new ExposureGate(),
    ];

    /// <summary>The gate of a code.</summary>
    public static Gate Find(string code) => All.First(gate => string.Equals(gate.Code, code, StringComparison.Ordinal));

    /// <summary>Runs every gate.</summary>
    public static GateFindings Check(Pair pair)
    {
        var findings = new GateFindings();
        foreach (var gate in All)
            gate.Check(pair, findings);
        return findings;
    }
}
