using System.Globalization;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary>Candidates with the importer's field names.</summary>
internal sealed class CandidateRows(string path) : IDisposable
{
    private readonly PlainCsv _file = new(path,
        "id", "birth_date", "sex", "disability", "functions", "assessed_on", "needs", "avoided_exposures", "residence", "hukou", "education",
        "skills", "licences", "experience_years", "completed_courses", "status", "public_welfare", "wish_titles", "wish_occupations",
        "wish_forms", "wish_work_modes", "pay_floor", "wants_insurance", "wants_guaranteed_base", "max_hours_per_week",
        "accepts_night_shift", "willing_to_move", "max_commute_km", "consents", "synthetic");

    public void Write(Candidate candidate)
    {
        _file.Cell(candidate.CandidateId).Cell(candidate.BirthDate).Word(candidate.HasSex, candidate.Sex)
            .List(candidate.Disabilities.Select(Disability)).List(candidate.Functions.Select(Function))
            .Cell(candidate.Functions.Select(function => function.AssessedOn).FirstOrDefault() ?? "").List(candidate.Needs.Select(Need))
            .List(candidate.AvoidedExposures.Select(EnumWords<Exposure>.Of)).Cell(candidate.Residence).Cell(candidate.Hukou)
            .Word(candidate.HasEducation, candidate.Education);
        WriteKnown(candidate.Skills);
        WriteKnown(candidate.Licences);
        _file.Cell(candidate.HasExperienceYears, candidate.ExperienceYears).List(candidate.CompletedCourses)
            .Word(candidate.HasStatus, candidate.Status).Cell(PublicWelfare(candidate.PublicWelfare));
        WriteWishes(candidate.Wishes ?? new Wishes());
        _file.List(candidate.Consents.Select(consent => EnumWords<ConsentPurpose>.Of(consent.Purpose)).Distinct()).Cell(true, candidate.Synthetic);
        _file.End();
    }

    public void Dispose() => _file.Dispose();

    // An empty list is a fact: there are none. An absent one says that nobody asked.
    private void WriteKnown(StringList? list)
    {
        if (list is { Values.Count: 0 })
            _file.Cell("none");
        else
            _file.List(list?.Values ?? []);
    }

    private void WriteWishes(Wishes wishes) => _file
        .List(wishes.Titles).List(wishes.Occupations).List(wishes.Forms.Select(EnumWords<EmploymentForm>.Of))
        .List(wishes.WorkModes.Select(EnumWords<WorkMode>.Of)).Cell(wishes.HasPayFloorYuanPerMonth, wishes.PayFloorYuanPerMonth)
        .Cell(wishes.HasWantsInsurance, wishes.WantsInsurance).Cell(wishes.HasWantsGuaranteedBase, wishes.WantsGuaranteedBase)
        .Cell(wishes.HasMaxHoursPerWeek, wishes.MaxHoursPerWeek).Cell(wishes.HasAcceptsNightShift, wishes.AcceptsNightShift)
        .Cell(wishes.HasWillingToMove, wishes.WillingToMove).Cell(wishes.HasMaxCommuteKm, wishes.MaxCommuteKm);

    private static string Disability(Disability disability)
    {
        string type = EnumWords<DisabilityType>.Of(disability.Type);
        string grade = disability.HasGrade ? disability.Grade.ToString(CultureInfo.InvariantCulture) : "";
        return disability.HasKind ? $"{type}:{grade}:{EnumWords<DisabilityKind>.Of(disability.Kind)}"
            : disability.HasGrade ? $"{type}:{grade}" : type;
    }

    private static string Function(FunctionAssessment function) =>
        $"{EnumWords<FunctionAxis>.Of(function.Axis)}:{function.Level.ToString(CultureInfo.InvariantCulture)}:{EnumWords<FactSource>.Of(function.Source)}";

    private static string Need(Need need) => EnumWords<ProvisionKind>.Of(need.Provision) + (need.Strength == NeedStrength.Essential ? "!" : "");

    private static string PublicWelfare(PublicWelfareHistory? history) => history is null ? ""
        : history.Placements.ToString(CultureInfo.InvariantCulture) + (!history.HasLastAppraisalPassed ? "" : history.LastAppraisalPassed ? ":passed" : ":failed");
}
