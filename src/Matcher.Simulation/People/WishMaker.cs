namespace Matcher.Simulation;

/// <summary>Draws what a person wants, and the skills that go with it.</summary>
/// <remarks>
/// Source of the forms: people in work by form, 2025 (quota 11, concentrated 2.4, self-employed 6.5, public welfare 2, auxiliary 1.8,
/// flexible 31, farming 45 %). That the wished form follows the form in which people work is an assumption.
/// </remarks>
internal static class WishMaker
{
    internal static List<EmploymentForm> Forms(PersonTruth person, Draw draw)
    {
        // Farming is open to rural households only: 45 % of all is 59 % of them.
        var first = person.IsRural && draw.Chance(0.592)
            ? EmploymentForm.Farming
            : (EmploymentForm)(MayWorkAuxiliary(person) ? draw.Weighted(110, 24, 65, 20, 36, 292) : draw.Weighted(110, 24, 65, 20, 0, 328));
        List<EmploymentForm> forms = [first];
        if (draw.Percent(60))
            forms.Add(draw.Percent(55) ? EmploymentForm.Quota : EmploymentForm.Flexible);
        if (draw.Percent(15))
            forms.Add(EmploymentForm.PublicWelfare);
        return [.. forms.Distinct()];
    }

    internal static void Occupations(PersonTruth person, List<EmploymentForm> forms, Draw draw)
    {
        foreach (var form in forms)
            AddOnce(person, BestOf(person, OccupationProfiles.Of(form), 4, draw));
        foreach (var licence in person.Licences)
        {
            if (OccupationProfiles.All.FirstOrDefault(profile => profile.Licence == licence) is { } massage)
                person.Wished.Insert(0, massage);
        }
    }

    internal static void Skills(PersonTruth person, Draw draw)
    {
        foreach (var profile in person.Wished)
        {
            foreach (var skill in profile.Skills)
                AddOnce(person, skill, draw.Percent(72));
            foreach (var skill in profile.HelpfulSkills)
                AddOnce(person, skill, draw.Percent(33));
        }

        AddOnce(person, "手机操作", draw.Percent(30));
        AddOnce(person, "打字", person.Education >= EducationLevel.SecondaryVocational && draw.Percent(45));
    }

    internal static Wishes Record(PersonTruth person, List<EmploymentForm> forms, int age, Draw draw)
    {
        var profiles = draw.Percent(90) ? person.Wished : [];
        var atHome = person.At(FunctionAxis.ReachWorkplace) == 0 || person.At(FunctionAxis.Travel) <= 1;
        return new()
        {
            Titles = [.. profiles.Select(profile => draw.Pick(profile.Titles))],
            Occupations = [.. profiles.Where(_ => draw.Percent(80)).Select(profile => profile.Code).Distinct()],
            Forms = draw.Percent(85) ? forms : [],
            WorkModes = Modes(atHome, draw),
            PayFloorYuanPerMonth = draw.Percent(75) ? PayFloor(person, draw) : null,
            WantsInsurance = draw.Percent(70) ? draw.Percent(72) : null,
            WantsGuaranteedBase = draw.Percent(60) ? draw.Percent(68) : null,
            MaxHoursPerWeek = person.At(FunctionAxis.Endurance) switch { 0 => 15, 1 => 20 + (5 * draw.Below(3)), _ => draw.Percent(50) ? 40 + (4 * draw.Below(4)) : null },
            AcceptsNightShift = draw.Percent(70) ? person.At(FunctionAxis.Endurance) == 3 && draw.Percent(45) : null,
            WillingToMove = draw.Percent(75) ? draw.Percent(age < 35 ? 35 : 12) : null,
            MaxCommuteKm = draw.Percent(80) ? draw.Pick<int>(atHome ? [3, 5, 10] : [5, 10, 15, 20, 30, 50]) : null,
        };
    }

    /// <summary>Auxiliary employment is for intellectual, mental and severe limb disabilities, multiple ones by component.</summary>
    internal static bool MayWorkAuxiliary(PersonTruth person) => person.Components.Any(component =>
        component.Type is DisabilityType.Intellectual or DisabilityType.Mental
        || (component.Type == DisabilityType.Limb && component.Grade <= 2));

    private static List<WorkMode> Modes(bool atHome, Draw draw)
    {
        if (draw.Percent(30))
            return [];
        if (atHome && draw.Percent(60))
            return draw.Percent(50) ? [WorkMode.HomeBased] : [WorkMode.Hybrid, WorkMode.HomeBased];
        return draw.Percent(60) ? [WorkMode.OnSite] : [WorkMode.OnSite, WorkMode.Hybrid, WorkMode.HomeBased];
    }

    private static int PayFloor(PersonTruth person, Draw draw)
    {
        var least = person.Wished.Count > 0 ? person.Wished[0].Pay.Min : 2000;
        return least * draw.Between(80, 115) / 10_000 * 100;
    }

    /// <summary>People mostly wish for work that they can do: of some offers, the one with the fewest gaps.</summary>
    private static OccupationProfile BestOf(PersonTruth person, OccupationProfile[] profiles, int tries, Draw draw)
    {
        var best = draw.Pick(profiles);
        for (var i = 1; i < tries; i++)
        {
            var other = draw.Pick(profiles);
            if (Gaps(person, other) < Gaps(person, best))
                best = other;
        }

        return best;
    }

    private static int Gaps(PersonTruth person, OccupationProfile profile)
    {
        var gaps = profile.Education > person.Education ? 2 : 0;
        for (var axis = 0; axis < FunctionAxes.Count; axis++)
            gaps += Math.Max(0, profile.Demands[axis].Level - person.Levels[axis]) * (profile.Demands[axis].IsEssential ? 2 : 1);
        if (profile.Licence is { } licence && !person.Licences.Contains(licence))
            gaps += 20;
        return gaps;
    }

    private static void AddOnce(PersonTruth person, OccupationProfile profile)
    {
        if (!person.Wished.Contains(profile))
            person.Wished.Add(profile);
    }

    private static void AddOnce(PersonTruth person, string skill, bool has)
    {
        if (has && !person.Skills.Contains(skill))
            person.Skills.Add(skill);
    }
}
