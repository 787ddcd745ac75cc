using static Matcher.Domain.FunctionAxis;

namespace Matcher.Simulation;

/// <summary>Functions and needs that go with limbs. The same grade hides very different bodies. All shares are assumptions.</summary>
internal static class LimbFunctions
{
    private static readonly int[][] Patterns =
    [
        // wheelchair, hemiplegia, arms, cerebral palsy, one leg, spine, short stature, fingers
        [50, 25, 8, 17, 0, 0, 0, 0],
        [32, 32, 10, 16, 8, 2, 0, 0],
        [4, 24, 22, 6, 30, 14, 0, 0],
        [0, 8, 6, 2, 42, 14, 8, 20],
    ];

    internal static void Limb(PersonTruth person, int grade, Draw draw)
    {
        switch (draw.Weighted(Patterns[grade - 1]))
        {
            case 0: Wheelchair(person, grade, draw); break;
            case 1: OneSide(person, grade, draw); break;
            case 2: Arms(person, grade, draw); break;
            case 3: Palsy(person, grade, draw); break;
            case 4: Leg(person, grade, draw); break;
            case 5: Spine(person, draw); break;
            case 6: ShortStature(person, draw); break;
            default: Fingers(person, draw); break;
        }

        if (person.At(StandWalk) <= 1 && draw.Percent(50))
            person.AvoidedExposures.Add(Exposure.Heights);
    }

    private static void Wheelchair(PersonTruth person, int grade, Draw draw)
    {
        person.Cap(StandWalk, 0);
        person.Cap(BendClimb, draw.Below(2));
        person.Cap(ReachWorkplace, 0);
        person.Cap(Lift, draw.Below(2));
        person.Cap(Travel, 1 + draw.Below(2));
        person.Cap(Endurance, 1 + draw.Below(2));
        if (grade == 1 && draw.Percent(35))
        {
            person.Cap(FineHand, draw.Below(2));
            person.Cap(BothHands, 1 + draw.Below(2));
            person.Need(ProvisionKind.PersonalAssistant, draw.Percent(30));
        }

        person.Need(ProvisionKind.StepFreeAccess, draw.Percent(75));
        person.Need(ProvisionKind.AccessibleToilet, draw.Percent(55));
        person.Need(ProvisionKind.AdaptedWorkstation, draw.Percent(25));
        if (draw.Percent(40))
            person.Need(ProvisionKind.EvacuationPlan, false);
    }

    private static void OneSide(PersonTruth person, int grade, Draw draw)
    {
        person.Cap(BothHands, grade <= 2 ? draw.Below(2) : 1 + draw.Below(2));
        person.Cap(FineHand, 1 + draw.Below(grade <= 2 ? 2 : 3));
        person.Cap(StandWalk, grade <= 2 ? draw.Below(2) : 1 + draw.Below(2));
        person.Cap(Lift, grade <= 2 ? draw.Below(2) : 1 + draw.Below(2));
        person.Cap(BendClimb, 1);
        person.Cap(ReachWorkplace, grade == 1 ? 0 : 1 + draw.Below(2));
        person.Cap(Speak, draw.Percent(25) ? 1 : 3);
        person.Cap(Endurance, 1 + draw.Below(2));
        person.Need(ProvisionKind.OneHandEquipment, draw.Percent(15));
        person.Need(ProvisionKind.SeatedWork, grade <= 2 && draw.Percent(40));
    }

    private static void Arms(PersonTruth person, int grade, Draw draw)
    {
        var both = grade <= 2;
        person.Cap(BothHands, both ? 0 : draw.Below(2));
        person.Cap(FineHand, both ? draw.Below(2) : 2);
        person.Cap(Lift, both ? 0 : 1);
        person.AvoidedExposures.Add(Exposure.Machines);
        person.Need(ProvisionKind.OneHandEquipment, draw.Percent(20));
        if (both)
            person.Need(ProvisionKind.VoiceInput, draw.Percent(40));
    }

    private static void Palsy(PersonTruth person, int grade, Draw draw)
    {
        person.Cap(FineHand, draw.Below(3));
        person.Cap(BothHands, 1 + draw.Below(2));
        person.Cap(Speak, 1 + draw.Below(3));
        person.Cap(StandWalk, grade <= 2 ? draw.Below(2) : 1 + draw.Below(2));
        person.Cap(BendClimb, 1);
        person.Cap(Lift, 1);
        person.Cap(ReachWorkplace, grade == 1 ? draw.Below(2) : 1 + draw.Below(2));
        person.Cap(Attention, 1 + draw.Below(3));
        person.Need(ProvisionKind.AdaptedTools, draw.Percent(15));
        person.Need(ProvisionKind.RelaxedPace, draw.Percent(20));
    }

    private static void Leg(PersonTruth person, int grade, Draw draw)
    {
        person.Cap(StandWalk, grade <= 2 ? draw.Below(2) : 1 + draw.Below(grade - 1));
        person.Cap(BendClimb, grade <= 3 ? 1 : 1 + draw.Below(2));
        person.Cap(ReachWorkplace, grade <= 3 ? 1 + draw.Below(2) : 2 + draw.Below(2));
        person.Cap(Lift, 1 + draw.Below(3));
        if (person.At(StandWalk) <= 1)
            person.Need(ProvisionKind.SeatedWork, draw.Percent(35));
        if (draw.Percent(30))
            person.Need(ProvisionKind.RestBreaks, false);
    }

    private static void Spine(PersonTruth person, Draw draw)
    {
        person.Cap(Lift, draw.Below(2));
        person.Cap(BendClimb, draw.Below(2));
        person.Cap(StandWalk, 1 + draw.Below(2));
        person.Need(ProvisionKind.RestBreaks, draw.Percent(15));
    }

    private static void ShortStature(PersonTruth person, Draw draw)
    {
        person.Cap(Lift, 1 + draw.Below(2));
        person.Cap(BendClimb, 2);
        person.Need(ProvisionKind.AdaptedWorkstation, draw.Percent(35));
    }

    private static void Fingers(PersonTruth person, Draw draw)
    {
        person.Cap(FineHand, 1 + draw.Below(2));
        person.Cap(BothHands, 1 + draw.Below(3));
        if (draw.Percent(30))
            person.Need(ProvisionKind.AdaptedTools, false);
    }
}
