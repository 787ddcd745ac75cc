namespace Matcher.Simulation;

/// <summary>Draws home, age, schooling and working life.</summary>
/// <remarks>
/// Source: rural registration 75 to 80 % (three quarters in 2006); education of adults in town and country 2010, tilted up for the
/// young, because half of the surveyed were 60 or older. The ages within working age and the tilt are assumptions.
/// </remarks>
internal static class LifeMaker
{
    /// <summary>The share of rural households among certificate holders, in percent.</summary>
    internal const int RuralPercent = 76;

    private static readonly (int Min, int Max)[] AgeBands = [(16, 24), (25, 34), (35, 44), (45, 54), (55, 59)];
    private static readonly int[] MenAges = [6, 14, 22, 36, 22];
    private static readonly int[] WomenAges = [7, 17, 28, 48, 0];

    // None, primary, junior secondary, secondary vocational, senior secondary, junior college, bachelor, master; per mille.
    private static readonly int[][] UrbanSchools =
        [[40, 110, 330, 140, 130, 150, 95, 5], [80, 190, 400, 90, 130, 80, 29, 1], [140, 290, 360, 45, 120, 36, 9, 0]];

    private static readonly int[][] RuralSchools =
        [[90, 230, 450, 90, 60, 60, 20, 0], [150, 370, 390, 35, 40, 12, 3, 0], [230, 460, 260, 12, 33, 4, 1, 0]];

    /// <summary>Draws the last day of birth that working age allows: men 16 to 59, women 16 to 54 (federation statistics).</summary>
    internal static DateOnly BirthDate(Sex sex, DateOnly day, Draw draw)
    {
        var (min, max) = AgeBands[draw.Weighted(sex == Sex.Male ? MenAges : WomenAges)];
        // The youngest of a band had the birthday today, the oldest has the next one tomorrow.
        return day.AddYears(-draw.Between(min, max)).AddDays(-draw.Below(365));
    }

    internal static void Place(PersonTruth person, Draw draw)
    {
        person.IsRural = draw.Percent(RuralPercent);
        person.Home = Counties.Pick(draw, person.IsRural ? draw.Percent(15) : draw.Percent(85));
    }

    internal static void School(PersonTruth person, int age, Draw draw)
    {
        var band = age < 35 ? 0 : age < 50 ? 1 : 2;
        var level = (EducationLevel)draw.Weighted((person.IsRural ? RuralSchools : UrbanSchools)[band]);
        foreach (var component in person.Components)
        {
            if (component.Type == DisabilityType.Intellectual)
                level = (EducationLevel)Math.Min((int)level, component.Grade <= 2 ? draw.Below(2) : 1 + draw.Below(2));
        }

        person.Education = level;
    }

    internal static void Work(PersonTruth person, int age, Draw draw)
    {
        person.ExperienceYears = draw.Percent(35) ? 0 : Math.Min(age - 16, draw.Below(12));
        var placements = draw.Weighted(82, 13, 4, 1);
        person.PublicWelfare = new(placements, placements == 0 || draw.Percent(15) ? null : draw.Percent(78));
    }
}
