using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>Which changes could open what keeps a pair out.</summary>
internal static class Remedies
{
    /// <summary>The farthest that anybody is asked to go for work near home, kilometres.</summary>
    public const int MostKm = 100;

    /// <summary>Ways are widened in steps of so many kilometres.</summary>
    public const int StepKm = 5;

    /// <summary>The changes, each of which may or may not do alone; none if nobody can change it.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="finding">What keeps it out.</param>
    /// <param name="only">Whose changes may be thought of; null for everybody's.</param>
    public static IEnumerable<Change> Of(Pair pair, GateFinding finding, ChangeActor? only)
    {
        var changes = All(pair, finding).Where(change => only is null || change.Actor == only);
        // Whether work is done partly at home is told beside the place, so only the employer, whose one post asks, hears of it.
        return only == ChangeActor.Employer && HomeBased.IsFor(pair.Post) ? changes.Concat(AtHome(finding)) : changes;
    }

    /// <summary>
    /// Whether what removes a finding follows from gate and fact alone, so that it is the same for every row that has it; for others it
    /// hangs on what the row needs, lacks or lies away.
    /// </summary>
    public static bool IsToldByFinding(GateFinding finding, ChangeActor? only) => Gates.Find(finding.Gate) switch
    {
        DemandGate => false,
        LicenceGate or AuxiliaryRadiusGate => only == ChangeActor.Employer,
        _ => true,
    };

    /// <summary>The licences of massage by blind people are given to people with a visual disability; nobody else is sent to that examination.</summary>
    public static bool MayHold(Candidate candidate, LicenceCode licence) =>
        (licence != LicenceCode.BlindMedicalMassage && licence != LicenceCode.BlindHealthMassage) || candidate.Disabilities.Any(disability => disability.Type == DisabilityType.Visual);

    private static IEnumerable<Change> AtHome(GateFinding finding)
    {
        var home = new HomeBased();
        return home.Opens(Gates.Find(finding.Gate)) ? [home] : [];
    }

    private static IEnumerable<Change> All(Pair pair, GateFinding finding) => Gates.Find(finding.Gate) switch
    {
        NeedGate => Refused(pair).Where(kind => finding.Fact == NeedGate.FactOf(kind)).Select(kind => new ProvisionArranged(kind)),
        DemandGate gate => Bridges.On(gate.Axis).Where(pair.CouldUse).Select(bridge => bridge.Provision).Intersect(Refused(pair)).Select(kind => new ProvisionArranged(kind)),
        ExposureGate => pair.Candidate.Candidate.AvoidedExposures.Where(exposure => finding.Fact == ExposureGate.FactOf(exposure)).Select(exposure => new ExposureRemoved(exposure)),
        EducationGate => [new EducationRelaxed()],
        WordingGate => [new Reworded()],
        LicenceGate when finding.Fact == LicenceGate.Fact => pair.Post.Post.RequiredLicences.Where(licence => !LicenceGate.IsHeld(pair, licence))
            .SelectMany(licence => LicenceGate.Covering(pair, licence)).Where(licence => MayHold(pair.Candidate.Candidate, licence)).Select(licence => new LicenceObtained(licence)),
        MoveGate => [new WillingToMove()],
        AuxiliaryRadiusGate when CommuteFeature.Kilometres(pair) is { } km && Radius(km) is { } radius => [radius],
        _ => [],
    };

    private static IEnumerable<ProvisionKind> Refused(Pair pair) =>
        Vocabulary<ProvisionKind>.All.Where(kind => pair.Post.ProvisionOf(kind) is { State: ProvisionState.Refused });

    /// <summary>The least step that reaches so far; null if that is too far to ask.</summary>
    public static WiderRadius? Radius(double km) => (int)Math.Ceiling(km / StepKm) * StepKm is <= MostKm and var step ? new WiderRadius(step) : null;
}
