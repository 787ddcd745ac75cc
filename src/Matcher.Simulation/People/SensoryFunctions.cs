using static Matcher.Domain.FunctionAxis;

namespace Matcher.Simulation;

/// <summary>
/// Functions and needs that go with sight, hearing and speech. Grade sets the range; the person decides where in it, and which way
/// of communicating. All shares are assumptions.
/// </summary>
internal static class SensoryFunctions
{
    internal static void Visual(PersonTruth person, int grade, Draw draw)
    {
        var sight = grade switch { 1 => draw.Percent(85) ? 0 : 1, 2 => draw.Percent(55) ? 0 : 1, 3 => draw.Percent(75) ? 1 : 2, _ => draw.Percent(35) ? 1 : 2 };
        person.Cap(See, sight);
        person.Cap(Colour, sight == 0 ? 0 : 2 + draw.Below(2));
        person.Cap(Travel, sight == 0 ? 1 + draw.Below(2) : 2);
        person.Cap(BendClimb, sight == 0 ? 2 : 3);
        person.Cap(ReachWorkplace, sight == 0 ? 2 : 3);
        if (sight == 0)
        {
            // Whoever reads Braille or uses a screen reader reads and writes with it; others go by ear only.
            var reads = draw.Percent(65);
            person.Cap(ReadWrite, reads ? 3 : 1);
            person.Need(ProvisionKind.ScreenReaderSystems, reads && draw.Percent(60));
            person.Need(ProvisionKind.TactileOrVoiceGuidance, draw.Percent(30));
            person.AvoidedExposures.Add(Exposure.Machines);
        }
        else
        {
            person.Need(ProvisionKind.Magnification, sight == 1 && draw.Percent(35));
            if (draw.Percent(50))
                person.Need(ProvisionKind.GoodLighting, false);
        }

        if (sight <= 1 && draw.Percent(60))
            person.AvoidedExposures.Add(Exposure.Heights);
    }

    internal static void Hearing(PersonTruth person, int grade, Draw draw)
    {
        // Two people of the same grade differ: one signs, one has an implant and talks, one writes.
        var way = (HearingWay)draw.Weighted(grade switch { 1 => [45, 20, 35], 2 => [28, 40, 32], 3 => [6, 80, 14], _ => [1, 94, 5] });
        switch (way)
        {
            case HearingWay.Signs:
                person.Cap(Hear, 0);
                person.Cap(Speak, draw.Below(2));
                person.Cap(ReadWrite, 1 + draw.Below(2));
                person.Need(ProvisionKind.SignLanguage, draw.Percent(40));
                person.Need(ProvisionKind.VisualAlarm, draw.Percent(10));
                break;
            case HearingWay.HearsWithAid:
                person.Cap(Hear, grade <= 2 ? 1 + draw.Below(2) : 2 + draw.Below(2));
                person.Cap(Speak, grade <= 2 ? 1 + draw.Below(2) : 2 + draw.Below(2));
                person.Need(ProvisionKind.Amplification, false);
                if (draw.Percent(50))
                    person.Need(ProvisionKind.QuietPlace, false);
                break;
            default:
                person.Cap(Hear, draw.Below(2));
                person.Cap(Speak, 1 + draw.Below(2));
                person.Need(ProvisionKind.TextChannel, draw.Percent(55));
                person.Need(ProvisionKind.Captions, draw.Percent(15));
                break;
        }

        if (person.At(Hear) <= 1 && draw.Percent(35))
            person.Need(ProvisionKind.AccessibleInterview, draw.Percent(20));
        if (way == HearingWay.HearsWithAid && draw.Percent(40))
            person.AvoidedExposures.Add(Exposure.Noise);
    }

    internal static void Speech(PersonTruth person, int grade, Draw draw)
    {
        person.Cap(Speak, Math.Max(0, grade - 2 + draw.Below(2)));
        if (person.At(Speak) <= 1)
        {
            person.Need(ProvisionKind.TextChannel, draw.Percent(30));
            if (draw.Percent(40))
                person.Need(ProvisionKind.SpeechAid, draw.Percent(25));
        }
    }

    private enum HearingWay
    {
        Signs,
        HearsWithAid,
        Writes,
    }
}
