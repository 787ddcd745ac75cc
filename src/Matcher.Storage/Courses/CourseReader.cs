using Matcher.Domain;
using Microsoft.Data.Sqlite;

namespace Matcher.Storage;

internal sealed class CourseReader : RecordReader<Course>
{
    private readonly ListCursor<OccupationCode> _occupations;
    private readonly ListCursor<string> _skills;
    private readonly ListCursor<string> _tags;
    private readonly ListCursor<CourseId> _prerequisites;
    private readonly ListCursor<Provision> _provisions;

    public CourseReader(SqliteConnection connection, Selection selection)
        : base(connection, selection, CourseTables.Courses, CourseTables.Columns)
    {
        _occupations = List(CourseTables.Occupations);
        _skills = List(CourseTables.Skills);
        _tags = List(CourseTables.Tags);
        _prerequisites = List(CourseTables.Prerequisites);
        _provisions = List(CourseTables.Provisions);
    }

    protected override Course Build(RowReader row)
    {
        var id = row.Text();
        return new Course
        {
            Id = new CourseId(id),
            Name = row.Text(),
            Provider = row.TextOrNull(),
            Text = row.TextOrNull(),
            Region = row.MadeOrNull(text => new RegionCode(text)),
            PlaceText = row.TextOrNull(),
            MinEducation = row.WordOrNull<EducationLevel>(),
            Requirements = row.TextOrNull(),
            Seats = row.NumberOrNull(),
            FeeYuan = row.AmountOrNull(),
            Subsidy = row.TextOrNull(),
            Mode = row.WordOrNull<CourseMode>(),
            StartsOn = row.DayOrNull(),
            EndsOn = row.DayOrNull(),
            EnrolUntil = row.DayOrNull(),
            Source = row.TextOrNull(),
            PublishedOn = row.DayOrNull(),
            IsSynthetic = row.Flag(),
            Occupations = _occupations.Take(id),
            Skills = _skills.Take(id),
            Tags = _tags.Take(id),
            RequiredCourses = _prerequisites.Take(id),
            Provisions = _provisions.Take(id),
        };
    }
}
