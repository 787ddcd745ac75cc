namespace Matcher.Simulation;

/// <summary>Writes <c>courses.csv</c>.</summary>
internal static class CourseFile
{
    internal static void Write(Population population, string path)
    {
        using var file = new CsvFile(path, "id", "name", "provider", "region", "occupations", "skills", "tags", "education", "seats", "fee", "mode",
            "starts_on", "ends_on", "enrol_until", "synthetic");
        foreach (var course in population.Courses)
        {
            file.Cell(course.Id.Value).Cell(course.Name).Cell(course.Provider).Cell(course.Region?.Value)
                .List(course.Occupations.Select(code => code.Value)).List(course.Skills).List(course.Tags).Word(course.MinEducation)
                .Cell(course.Seats).Cell((int?)course.FeeYuan).Word(course.Mode)
                .Cell(course.StartsOn).Cell(course.EndsOn).Cell(course.EnrolUntil).Cell(course.IsSynthetic).End();
        }
    }
}
