using Matcher.Domain;

namespace Matcher.Storage;

internal static class CandidateTables
{
    public const string Candidates = "candidates";

    private const string Owner = "candidate_id";

    public static readonly string[] Columns =
    [
        "id", "birth_date", "sex", "residence", "hukou", "education", "has_skills", "has_licences", "experience_years", "status",
        "welfare_placements", "welfare_last_passed", "is_monitored", "wish_pay_floor", "wish_insurance", "wish_guaranteed_base",
        "wish_max_hours", "wish_night_shift", "wish_willing_to_move", "wish_max_commute_km", "is_synthetic",
    ];

    public static readonly ListTable<Disability> Disabilities = new("candidate_disabilities", Owner, ["type", "grade", "kind"],
        (row, disability) => row.Word<DisabilityType>(disability.Type).Number(disability.Grade).Word(disability.Kind),
        row => new Disability(row.Word<DisabilityType>(), row.NumberOrNull(), row.WordOrNull<DisabilityKind>()));

    public static readonly ListTable<FunctionAssessment> Functions =
        new("candidate_functions", Owner, ["axis", "level", "assessed_on", "valid_to", "source"],
            (row, function) => row.Word<FunctionAxis>(function.Axis).Number(function.Level.Value).Day(function.AssessedOn)
                .Day(function.ValidTo).Word<FactSource>(function.Source),
            row => new FunctionAssessment(row.Word<FunctionAxis>(), new Level(row.Number()), row.Day(), row.DayOrNull(), row.Word<FactSource>()));

    public static readonly ListTable<Need> Needs = new("candidate_needs", Owner, ["provision", "strength"],
        (row, need) => row.Word<ProvisionKind>(need.Provision).Word<NeedStrength>(need.Strength),
        row => new Need(row.Word<ProvisionKind>(), row.Word<NeedStrength>()));

    public static readonly ListTable<Exposure> AvoidedExposures = Words<Exposure>("candidate_avoided_exposures", "exposure");

    public static readonly ListTable<string> Skills = Texts("candidate_skills", "skill");

    public static readonly ListTable<LicenceCode> Licences = new("candidate_licences", Owner, ["licence"],
        (row, licence) => row.Text(licence.Value),
        row => new LicenceCode(row.Text()));

    public static readonly ListTable<string> Courses = Texts("candidate_courses", "course");

    public static readonly ListTable<string> WishedTitles = Texts("candidate_wished_titles", "title");

    public static readonly ListTable<OccupationCode> WishedOccupations = new("candidate_wished_occupations", Owner, ["occupation"],
        (row, occupation) => row.Text(occupation.Value),
        row => new OccupationCode(row.Text()));

    public static readonly ListTable<EmploymentForm> WishedForms = Words<EmploymentForm>("candidate_wished_forms", "form");

    public static readonly ListTable<WorkMode> WishedWorkModes = Words<WorkMode>("candidate_wished_work_modes", "work_mode");

    public static readonly ListTable<Consent> Consents =
        new("consents", Owner, ["purpose", "employer_id", "basis", "granted_at", "withdrawn_at"],
            (row, consent) => row.Word<ConsentPurpose>(consent.Purpose).Text(consent.Employer?.Value).Word<LegalBasis>(consent.Basis)
                .Instant(consent.GrantedAt).Instant(consent.WithdrawnAt),
            row => new Consent(row.Word<ConsentPurpose>(), row.MadeOrNull(text => new EmployerId(text)), row.Word<LegalBasis>(),
                row.Instant(), row.InstantOrNull()));

    private static ListTable<string> Texts(string table, string column) =>
        new(table, Owner, [column], (row, text) => row.Text(text), row => row.Text());

    private static ListTable<T> Words<T>(string table, string column)
        where T : struct, Enum => new(table, Owner, [column], (row, word) => row.Word<T>(word), row => row.Word<T>());
}
