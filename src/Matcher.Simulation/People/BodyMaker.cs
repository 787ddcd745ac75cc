using static Matcher.Domain.FunctionAxis;

namespace Matcher.Simulation;

/// <summary>Draws functions and needs from components, grades, age and schooling, with much left to the individual.</summary>
internal static class BodyMaker
{
    internal static void Fill(PersonTruth person, int age, Draw draw)
    {
        foreach (var component in person.Components)
            Apply(person, component, draw);
        Age(person, age, draw);
        Schooling(person, draw);
        if (draw.Percent(12))
            person.Need(ProvisionKind.FlexibleHours, draw.Percent(20));
        if (person.IsRural && draw.Percent(10))
            person.Need(draw.Percent(50) ? ProvisionKind.Dormitory : ProvisionKind.Shuttle, false);
        Tidy(person);
    }

    private static void Apply(PersonTruth person, Disability component, Draw draw)
    {
        var grade = component.Grade ?? 4;
        switch (component.Type)
        {
            case DisabilityType.Visual: SensoryFunctions.Visual(person, grade, draw); break;
            case DisabilityType.Hearing: SensoryFunctions.Hearing(person, grade, draw); break;
            case DisabilityType.Speech: SensoryFunctions.Speech(person, grade, draw); break;
            case DisabilityType.Limb: LimbFunctions.Limb(person, grade, draw); break;
            case DisabilityType.Intellectual: MindFunctions.Intellectual(person, grade, draw); break;
            default: MindFunctions.Mental(person, grade, draw); break;
        }
    }

    private static void Age(PersonTruth person, int age, Draw draw)
    {
        if (age >= 45 && draw.Percent(50))
            person.Cap(Lift, 2);
        if (age >= 50 && draw.Percent(50))
            person.Cap(BendClimb, 2);
        if (draw.Percent(age >= 50 ? 50 : 25))
            person.Cap(Endurance, 2);
        if (age >= 45 && draw.Percent(40))
            person.Cap(See, 2);
        if (draw.Percent(30))
            person.Cap(Contact, 2);
        if (draw.Percent(35))
            person.Cap(Attention, 2);
        if (draw.Percent(40))
            person.Cap(Travel, 2);
    }

    private static void Schooling(PersonTruth person, Draw draw)
    {
        person.Cap(ReadWrite, person.Education switch
        {
            EducationLevel.None => draw.Below(2),
            EducationLevel.Primary => 1 + draw.Below(2),
            EducationLevel.JuniorSecondary => 2,
            EducationLevel.SecondaryVocational or EducationLevel.SeniorSecondary => 2 + draw.Below(2),
            _ => 3,
        });
        person.Cap(Learn, person.Education <= EducationLevel.Primary ? 1 + draw.Below(2) : 2 + draw.Below(2));
        if (person.At(ReadWrite) == 0 && draw.Percent(40))
            person.Need(ProvisionKind.PlainLanguage, draw.Percent(15));
    }

    /// <summary>Exposures once each, in declared order: the order of drawing must not show in a file.</summary>
    private static void Tidy(PersonTruth person)
    {
        var once = person.AvoidedExposures.Distinct().Order().ToList();
        person.AvoidedExposures.Clear();
        person.AvoidedExposures.AddRange(once);
    }
}
