using System.Globalization;

namespace Matcher.Simulation;

/// <summary>Writes <c>candidates.csv</c> with the importer's field names.</summary>
internal static class CandidateFile
{
    internal static readonly string[] Header =
    [
        "id", "birth_date", "sex", "disability", "functions", "needs", "avoided_exposures", "residence", "hukou", "education", "skills",
        "licences", "experience_years", "completed_courses", "status", "public_welfare", "monitored", "wish_titles", "wish_occupations",
        "wish_forms", "wish_work_modes", "pay_floor", "wants_insurance", "wants_guaranteed_base", "max_hours_per_week",
        "accepts_night_shift", "willing_to_move", "max_commute_km", "consents", "assessed_on", "synthetic",
    ];

    internal static void Write(Population population, string path, CancellationToken cancellationToken)
    {
        using var file = new CsvFile(path, Header);
        foreach (var candidate in population.Candidates)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Person(file, candidate);
            Wishes(file, candidate.Wishes);
            file.List(candidate.Consents.Select(Consent))
                .Cell(candidate.Functions.Count > 0 ? candidate.Functions[0].AssessedOn : (DateOnly?)null)
                .Cell(candidate.IsSynthetic)
                .End();
        }
    }

    private static void Person(CsvFile file, Candidate candidate) => file
        .Cell(candidate.Id.Value).Cell(candidate.BirthDate).Word(candidate.Sex)
        .List(candidate.Disabilities.Select(Disability)).List(candidate.Functions.Select(Function)).List(candidate.Needs.Select(Need))
        .List(candidate.AvoidedExposures.Select(Vocabulary<Exposure>.Of))
        .Cell(candidate.Residence?.Value).Cell(candidate.Hukou?.Value).Word(candidate.Education)
        .KnownList(candidate.Skills).KnownList(candidate.Licences?.Select(licence => licence.Value).ToList())
        .Cell(candidate.ExperienceYears).List(candidate.CompletedCourses).Word(candidate.Status)
        .Cell(PublicWelfare(candidate.PublicWelfare)).Cell(candidate.IsMonitored);

    private static void Wishes(CsvFile file, Wishes wishes) => file
        .List(wishes.Titles).List(wishes.Occupations.Select(code => code.Value))
        .List(wishes.Forms.Select(Vocabulary<EmploymentForm>.Of)).List(wishes.WorkModes.Select(Vocabulary<WorkMode>.Of))
        .Cell(wishes.PayFloorYuanPerMonth).Cell(wishes.WantsInsurance).Cell(wishes.WantsGuaranteedBase).Cell(wishes.MaxHoursPerWeek)
        .Cell(wishes.AcceptsNightShift).Cell(wishes.WillingToMove).Cell(wishes.MaxCommuteKm);

    private static string Disability(Disability disability)
    {
        var type = Vocabulary<DisabilityType>.Of(disability.Type);
        return disability.Grade is { } grade ? $"{type}:{grade.ToString(CultureInfo.InvariantCulture)}" : type;
    }

    private static string Function(FunctionAssessment function) => $"{Vocabulary<FunctionAxis>.Of(function.Axis)}:{function.Level}";

    private static string Need(Need need) => Vocabulary<ProvisionKind>.Of(need.Provision) + (need.Strength == NeedStrength.Essential ? "!" : "");

    private static string? PublicWelfare(PublicWelfareHistory? history) => history is null ? null
        : history.Placements.ToString(CultureInfo.InvariantCulture) + history.LastAppraisalPassed switch { true => ":passed", false => ":failed", _ => "" };

    private static string Consent(Consent consent) => consent.Purpose switch
    {
        ConsentPurpose.ShareWithEmployer => "share:" + consent.Employer!.Value.Value,
        var purpose => Vocabulary<ConsentPurpose>.Of(purpose),
    };
}
