using Matcher.Domain;
using Microsoft.Data.Sqlite;

namespace Matcher.Storage;

internal sealed class CandidateReader : RecordReader<Candidate>
{
    private readonly ListCursor<Disability> _disabilities;
    private readonly ListCursor<FunctionAssessment> _functions;
    private readonly ListCursor<Need> _needs;
    private readonly ListCursor<Exposure> _avoidedExposures;
    private readonly ListCursor<string> _skills;
    private readonly ListCursor<LicenceCode> _licences;
    private readonly ListCursor<string> _courses;
    private readonly ListCursor<string> _wishedTitles;
    private readonly ListCursor<OccupationCode> _wishedOccupations;
    private readonly ListCursor<EmploymentForm> _wishedForms;
    private readonly ListCursor<WorkMode> _wishedWorkModes;
    private readonly ListCursor<Consent> _consents;

    public CandidateReader(SqliteConnection connection, Selection selection)
        : base(connection, selection, CandidateTables.Candidates, CandidateTables.Columns)
    {
        _disabilities = List(CandidateTables.Disabilities);
        _functions = List(CandidateTables.Functions);
        _needs = List(CandidateTables.Needs);
        _avoidedExposures = List(CandidateTables.AvoidedExposures);
        _skills = List(CandidateTables.Skills);
        _licences = List(CandidateTables.Licences);
        _courses = List(CandidateTables.Courses);
        _wishedTitles = List(CandidateTables.WishedTitles);
        _wishedOccupations = List(CandidateTables.WishedOccupations);
        _wishedForms = List(CandidateTables.WishedForms);
        _wishedWorkModes = List(CandidateTables.WishedWorkModes);
        _consents = List(CandidateTables.Consents);
    }

    // Initializers run in the order of the columns.
    protected override Candidate Build(RowReader row)
    {
        var id = row.Text();
        return new Candidate
        {
            Id = new CandidateId(id),
            BirthDate = row.DayOrNull(),
            Sex = row.WordOrNull<Sex>(),
            Residence = row.MadeOrNull(text => new RegionCode(text)),
            Hukou = row.MadeOrNull(text => new RegionCode(text)),
            Education = row.WordOrNull<EducationLevel>(),
            Skills = row.Flag() ? _skills.Take(id) : null,
            Licences = row.Flag() ? _licences.Take(id) : null,
            ExperienceYears = row.NumberOrNull(),
            Status = row.WordOrNull<EmploymentStatus>(),
            PublicWelfare = PublicWelfareOf(row),
            IsMonitored = row.Flag(),
            Wishes = WishesOf(row, id),
            IsSynthetic = row.Flag(),
            Disabilities = _disabilities.Take(id),
            Functions = _functions.Take(id),
            Needs = _needs.Take(id),
            AvoidedExposures = _avoidedExposures.Take(id),
            CompletedCourses = _courses.Take(id),
            Consents = _consents.Take(id),
        };
    }

    private static PublicWelfareHistory? PublicWelfareOf(RowReader row)
    {
        var (placements, lastPassed) = (row.NumberOrNull(), row.FlagOrNull());
        return placements is { } count ? new PublicWelfareHistory(count, lastPassed) : null;
    }

    private Wishes WishesOf(RowReader row, string id) => new()
    {
        PayFloorYuanPerMonth = row.NumberOrNull(),
        WantsInsurance = row.FlagOrNull(),
        WantsGuaranteedBase = row.FlagOrNull(),
        MaxHoursPerWeek = row.NumberOrNull(),
        AcceptsNightShift = row.FlagOrNull(),
        WillingToMove = row.FlagOrNull(),
        MaxCommuteKm = row.NumberOrNull(),
        Titles = _wishedTitles.Take(id),
        Occupations = _wishedOccupations.Take(id),
        Forms = _wishedForms.Take(id),
        WorkModes = _wishedWorkModes.Take(id),
    };
}
