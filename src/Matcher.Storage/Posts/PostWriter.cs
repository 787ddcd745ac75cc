using Matcher.Domain;
using Microsoft.Data.Sqlite;

namespace Matcher.Storage;

internal sealed class PostWriter : RecordWriter<Post>
{
    private readonly ListWriter<Demand> _demands;
    private readonly ListWriter<ExposureFact> _exposures;
    private readonly ListWriter<Provision> _provisions;
    private readonly ListWriter<(bool IsRequired, string Skill)> _skills;
    private readonly ListWriter<LicenceCode> _licences;
    private readonly ListWriter<string> _courses;
    private readonly ListWriter<ReadField> _readFields;
    private readonly ListWriter<PostSource> _sources;

    public PostWriter(SqliteConnection connection)
        : base(connection, PostTables.Posts, PostTables.Columns)
    {
        _demands = List(PostTables.Demands);
        _exposures = List(PostTables.Exposures);
        _provisions = List(PostTables.Provisions);
        _skills = List(PostTables.Skills);
        _licences = List(PostTables.Licences);
        _courses = List(PostTables.Courses);
        _readFields = List(PostTables.ReadFields);
        _sources = List(PostTables.Sources);
    }

    protected override void Bind(RowBinder row, Post post) => row
        .Text(post.Id.Value)
        .Text(post.Title)
        .Text(post.Employer?.Value)
        .Text(post.Text)
        .Text(post.Region?.Value)
        .Text(post.PlaceText)
        .Text(post.Occupation?.Value)
        .Text(post.Industry)
        .Number(post.Headcount)
        .Word(post.Form)
        .Word(post.WorkMode)
        .Number(post.WorkingTime.HoursPerWeek)
        .Flag(post.WorkingTime.HasNightShift)
        .Flag(post.WorkingTime.IsFlexible)
        .Amount(post.Pay?.Min)
        .Amount(post.Pay?.Max)
        .Word(post.Pay?.Period)
        .Flag(post.Pay?.HasGuaranteedBase)
        .Word(post.Insurance)
        .Word(post.Education.Minimum)
        .Flag(post.Education.IsRelaxed)
        .Text(post.Education.Majors)
        .Number(post.MinExperienceYears)
        .Flag(post.IsMedicalInstitution)
        .Text(post.Campaign)
        .Flag(post.IsReserved)
        .Day(post.OpensOn)
        .Day(post.ClosesOn)
        .Day(post.PublishedOn)
        .Flag(post.IsSynthetic)
        .Number(post.ListedFunctions.IsEmpty ? null : post.ListedFunctions.Bits)
        .Number(post.HeldFor == HeldWordings.None ? null : (int)post.HeldFor);

    protected override void WriteLists(Post? before, Post post)
    {
        var id = post.Id.Value;
        _demands.Write(id, before?.Demands, post.Demands);
        _exposures.Write(id, before?.Exposures, post.Exposures);
        _provisions.Write(id, before?.Provisions, post.Provisions);
        _skills.Write(id, before is null ? null : PostTables.SkillsOf(before), PostTables.SkillsOf(post));
        _licences.Write(id, before?.RequiredLicences, post.RequiredLicences);
        _courses.Write(id, before?.Courses, post.Courses);
        _readFields.Write(id, before?.ReadFields, post.ReadFields);
        _sources.Write(id, before?.Sources, post.Sources);
    }
}
