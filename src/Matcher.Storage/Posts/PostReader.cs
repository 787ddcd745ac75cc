using Matcher.Domain;
using Microsoft.Data.Sqlite;

namespace Matcher.Storage;

internal sealed class PostReader : RecordReader<Post>
{
    private readonly ListCursor<Demand> _demands;
    private readonly ListCursor<ExposureFact> _exposures;
    private readonly ListCursor<Provision> _provisions;
    private readonly ListCursor<(bool IsRequired, string Skill)> _skills;
    private readonly ListCursor<LicenceCode> _licences;
    private readonly ListCursor<string> _courses;
    private readonly ListCursor<ReadField> _readFields;
    private readonly ListCursor<PostSource> _sources;

    public PostReader(SqliteConnection connection, Selection selection)
        : base(connection, selection, PostTables.Posts, PostTables.Columns)
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

    // Initializers run in the order of the columns.
    protected override Post Build(RowReader row)
    {
        var id = row.Text();
        var skills = _skills.Take(id);
        return new Post
        {
            Id = new PostId(id),
            Title = row.Text(),
            Employer = row.MadeOrNull(text => new EmployerId(text)),
            Text = row.TextOrNull(),
            Region = row.MadeOrNull(text => new RegionCode(text)),
            PlaceText = row.TextOrNull(),
            Occupation = row.MadeOrNull(text => new OccupationCode(text)),
            Industry = row.TextOrNull(),
            Headcount = row.NumberOrNull(),
            Form = row.WordOrNull<EmploymentForm>(),
            WorkMode = row.WordOrNull<WorkMode>(),
            WorkingTime = new WorkingTime(row.NumberOrNull(), row.FlagOrNull(), row.FlagOrNull()),
            Pay = PayOf(row),
            Insurance = row.WordOrNull<InsuranceCover>(),
            Education = new EducationRequirement(row.WordOrNull<EducationLevel>(), row.Flag(), row.TextOrNull()),
            MinExperienceYears = row.NumberOrNull(),
            IsMedicalInstitution = row.FlagOrNull(),
            Campaign = row.TextOrNull(),
            IsReserved = row.FlagOrNull(),
            OpensOn = row.DayOrNull(),
            ClosesOn = row.DayOrNull(),
            PublishedOn = row.DayOrNull(),
            IsSynthetic = row.Flag(),
            ListedFunctions = new FunctionCodes(row.NumberOrNull() ?? 0),
            HeldFor = (HeldWordings)(row.NumberOrNull() ?? 0),
            RequiredSkills = Skills(skills, isRequired: true),
            PreferredSkills = Skills(skills, isRequired: false),
            RequiredLicences = _licences.Take(id),
            Courses = _courses.Take(id),
            Demands = _demands.Take(id),
            Exposures = _exposures.Take(id),
            Provisions = _provisions.Take(id),
            ReadFields = _readFields.Take(id),
            Sources = _sources.Take(id),
        };
    }

    private static Pay? PayOf(RowReader row)
    {
        var (min, max, period, hasBase) = (row.AmountOrNull(), row.AmountOrNull(), row.WordOrNull<PayPeriod>(), row.FlagOrNull());
        return period is { } known ? new Pay(min, max, known, hasBase) : null;
    }

    private static IReadOnlyList<string> Skills(IReadOnlyList<(bool IsRequired, string Skill)> skills, bool isRequired) =>
        skills.Count == 0 ? [] : [.. skills.Where(item => item.IsRequired == isRequired).Select(item => item.Skill)];
}
