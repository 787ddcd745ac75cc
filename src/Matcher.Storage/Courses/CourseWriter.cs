using Matcher.Domain;
using Microsoft.Data.Sqlite;

namespace Matcher.Storage;

internal sealed class CourseWriter : RecordWriter<Course>
{
    private readonly ListWriter<OccupationCode> _occupations;
    private readonly ListWriter<string> _skills;
    private readonly ListWriter<string> _tags;
    private readonly ListWriter<CourseId> _prerequisites;
    private readonly ListWriter<Provision> _provisions;

    public CourseWriter(SqliteConnection connection)
        : base(connection, CourseTables.Courses, CourseTables.Columns)
    {
        _occupations = List(CourseTables.Occupations);
        _skills = List(CourseTables.Skills);
        _tags = List(CourseTables.Tags);
        _prerequisites = List(CourseTables.Prerequisites);
        _provisions = List(CourseTables.Provisions);
    }

    protected override void Bind(RowBinder row, Course course) => row
        .Text(course.Id.Value)
        .Text(course.Name)
        .Text(course.Provider)
        .Text(course.Text)
        .Text(course.Region?.Value)
        .Text(course.PlaceText)
        .Word(course.MinEducation)
        .Text(course.Requirements)
        .Number(course.Seats)
        .Amount(course.FeeYuan)
        .Text(course.Subsidy)
        .Word(course.Mode)
        .Day(course.StartsOn)
        .Day(course.EndsOn)
        .Day(course.EnrolUntil)
        .Text(course.Source)
        .Day(course.PublishedOn)
        .Flag(course.IsSynthetic);

    protected override void WriteLists(Course? before, Course course)
    {
        var id = course.Id.Value;
        _occupations.Write(id, before?.Occupations, course.Occupations);
        _skills.Write(id, before?.Skills, course.Skills);
        _tags.Write(id, before?.Tags, course.Tags);
        _prerequisites.Write(id, before?.RequiredCourses, course.RequiredCourses);
        _provisions.Write(id, before?.Provisions, course.Provisions);
    }
}
