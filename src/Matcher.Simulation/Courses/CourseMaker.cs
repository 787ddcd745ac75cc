namespace Matcher.Simulation;

/// <summary>Draws where and when the courses that occupations name are held.</summary>
internal static class CourseMaker
{
    internal static List<Course> Make(PopulationSettings settings) =>
        [.. CourseProfile.All.Select((profile, index) => Make(profile, settings, new Draw(settings.Seed, DrawStream.Course, index)))];

    private static Course Make(CourseProfile profile, PopulationSettings settings, Draw draw)
    {
        var place = draw.Percent(50) ? Counties.All.First(county => county.Code == "360702") : Counties.Pick(draw, urban: true);
        var starts = settings.Day.AddDays(draw.Between(-10, 60));
        List<OccupationProfile> leads = [.. OccupationProfiles.All.Where(occupation => occupation.Course == profile.Id)];
        return new()
        {
            Id = new(profile.Id),
            Name = profile.Name,
            Provider = $"{place.Name}模拟残疾人职业培训基地",
            Region = place.Region,
            Occupations = [.. leads.Select(occupation => occupation.Code).Distinct()],
            Skills = [.. leads.SelectMany(occupation => occupation.Skills).Distinct()],
            Tags = [profile.Tag],
            MinEducation = profile.Education,
            Seats = draw.Percent(80) ? draw.Between(2, 10) * 5 : null,
            FeeYuan = draw.Percent(80) ? 0 : null,
            Mode = profile.Mode,
            StartsOn = starts,
            EndsOn = starts.AddDays(profile.Days),
            EnrolUntil = draw.Percent(70) ? starts.AddDays(-draw.Between(3, 10)) : null,
            IsSynthetic = true,
        };
    }
}
