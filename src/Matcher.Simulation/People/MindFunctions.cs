using static Matcher.Domain.FunctionAxis;

namespace Matcher.Simulation;

/// <summary>Functions and needs that go with intellectual and mental disabilities. All shares are assumptions.</summary>
internal static class MindFunctions
{
    internal static void Intellectual(PersonTruth person, int grade, Draw draw)
    {
        person.Cap(Learn, grade <= 2 ? draw.Percent(80) ? 0 : 1 : grade - 3 + draw.Below(2));
        person.Cap(ReadWrite, grade <= 2 ? draw.Percent(75) ? 0 : 1 : draw.Below(grade - 1));
        person.Cap(Attention, grade <= 2 ? draw.Below(2) : 1 + draw.Below(2));
        person.Cap(Contact, grade <= 2 ? draw.Below(2) : 1 + draw.Below(2));
        person.Cap(Travel, grade <= 2 ? 1 : 1 + draw.Below(2));
        person.Cap(Speak, 1 + draw.Below(3));
        person.Cap(Endurance, 1 + draw.Below(2));
        person.Need(ProvisionKind.JobCoach, grade <= 2 && draw.Percent(45));
        if (draw.Percent(60))
            person.Need(ProvisionKind.PictureInstructions, draw.Percent(20));
        if (draw.Percent(50))
            person.Need(ProvisionKind.LongerTraining, false);
        if (grade <= 2 && draw.Percent(30))
            person.Need(ProvisionKind.DayCare, false);
        if (draw.Percent(45))
            person.AvoidedExposures.Add(Exposure.Machines);
    }

    internal static void Mental(PersonTruth person, int grade, Draw draw)
    {
        // The grade says little about the stable phase in which people look for work: hence the wide ranges.
        person.Cap(Contact, grade == 1 ? draw.Below(2) : draw.Below(3));
        person.Cap(Attention, grade == 1 ? draw.Below(2) : 1 + draw.Below(2));
        person.Cap(Learn, grade <= 2 ? 1 + draw.Below(2) : 1 + draw.Below(3));
        person.Cap(Endurance, grade <= 2 ? 1 + draw.Below(2) : 2);
        if (draw.Percent(55))
            person.Need(ProvisionKind.NoNightShift, draw.Percent(45));
        if (draw.Percent(45))
            person.Need(ProvisionKind.ClinicLeave, draw.Percent(35));
        if (draw.Percent(30))
            person.Need(ProvisionKind.QuietPlace, draw.Percent(20));
        if (draw.Percent(30))
            person.Need(ProvisionKind.Mentor, false);
        if (draw.Percent(30))
            person.Need(ProvisionKind.MedicationSupport, draw.Percent(15));
        if (draw.Percent(30))
            person.AvoidedExposures.Add(Exposure.Machines);
        if (draw.Percent(12))
            person.AvoidedExposures.Add(Exposure.FlashingLight);
    }
}
