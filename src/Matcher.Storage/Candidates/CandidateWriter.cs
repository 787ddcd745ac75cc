using Matcher.Domain;
using Microsoft.Data.Sqlite;

namespace Matcher.Storage;

internal sealed class CandidateWriter : RecordWriter<Candidate>
{
    private readonly ListWriter<Disability> _disabilities;
    private readonly ListWriter<FunctionAssessment> _functions;
    private readonly ListWriter<Need> _needs;
    private readonly ListWriter<Exposure> _avoidedExposures;
    private readonly ListWriter<string> _skills;
    private readonly ListWriter<LicenceCode> _licences;
    private readonly ListWriter<string> _courses;
    private readonly ListWriter<string> _wishedTitles;
    private readonly ListWriter<OccupationCode> _wishedOccupations;
    private readonly ListWriter<EmploymentForm> _wishedForms;
    private readonly ListWriter<WorkMode> _wishedWorkModes;
    private readonly ListWriter<Consent> _consents;

    public CandidateWriter(SqliteConnection connection)
        : base(connection, CandidateTables.Candidates, CandidateTables.Columns)
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

    protected override void Bind(RowBinder row, Candidate candidate) => row
        .Text(candidate.Id.Value)
        .Day(candidate.BirthDate)
        .Word(candidate.Sex)
        .Text(candidate.Residence?.Value)
        .Text(candidate.Hukou?.Value)
        .Word(candidate.Education)
        .Flag(candidate.Skills is not null)
        .Flag(candidate.Licences is not null)
        .Number(candidate.ExperienceYears)
        .Word(candidate.Status)
        .Number(candidate.PublicWelfare?.Placements)
        .Flag(candidate.PublicWelfare?.LastAppraisalPassed)
        .Flag(candidate.IsMonitored)
        .Number(candidate.Wishes.PayFloorYuanPerMonth)
        .Flag(candidate.Wishes.WantsInsurance)
        .Flag(candidate.Wishes.WantsGuaranteedBase)
        .Number(candidate.Wishes.MaxHoursPerWeek)
        .Flag(candidate.Wishes.AcceptsNightShift)
        .Flag(candidate.Wishes.WillingToMove)
        .Number(candidate.Wishes.MaxCommuteKm)
        .Flag(candidate.IsSynthetic);

    protected override void WriteLists(Candidate? before, Candidate candidate)
    {
        var id = candidate.Id.Value;
        _disabilities.Write(id, before?.Disabilities, candidate.Disabilities);
        _functions.Write(id, before?.Functions, candidate.Functions);
        _needs.Write(id, before?.Needs, candidate.Needs);
        _avoidedExposures.Write(id, before?.AvoidedExposures, candidate.AvoidedExposures);
        _skills.Write(id, before?.Skills, candidate.Skills ?? []);
        _licences.Write(id, before?.Licences, candidate.Licences ?? []);
        _courses.Write(id, before?.CompletedCourses, candidate.CompletedCourses);
        _wishedTitles.Write(id, before?.Wishes.Titles, candidate.Wishes.Titles);
        _wishedOccupations.Write(id, before?.Wishes.Occupations, candidate.Wishes.Occupations);
        _wishedForms.Write(id, before?.Wishes.Forms, candidate.Wishes.Forms);
        _wishedWorkModes.Write(id, before?.Wishes.WorkModes, candidate.Wishes.WorkModes);
        _consents.Write(id, before?.Consents, candidate.Consents);
    }
}
