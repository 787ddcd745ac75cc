using Matcher.Domain;

namespace Matcher.Storage;

internal static class CourseTables
{
    public const string Courses = "courses";

    private const string Owner = "course_id";

    public static readonly string[] Columns =
    [
        "id", "name", "provider", "text", "region", "place_text", "min_education", "requirements", "seats", "fee_yuan", "subsidy", "mode",
        "starts_on", "ends_on", "enrol_until", "source", "published_on", "is_synthetic",
    ];

    public static readonly ListTable<OccupationCode> Occupations = new("course_occupations", Owner, ["occupation"],
        (row, occupation) => row.Text(occupation.Value),
        row => new OccupationCode(row.Text()));

    public static readonly ListTable<string> Skills = Texts("course_skills", "skill");

    public static readonly ListTable<string> Tags = Texts("course_tags", "tag");

    public static readonly ListTable<CourseId> Prerequisites = new("course_prerequisites", Owner, ["required"],
        (row, course) => row.Text(course.Value),
        row => new CourseId(row.Text()));

    public static readonly ListTable<Provision> Provisions = new("course_provisions", Owner, ["kind", "state", "tier", "source", "date"],
        (row, provision) => row.Word<ProvisionKind>(provision.Kind).Word<ProvisionState>(provision.State)
            .Word(provision.Tier).Word<FactSource>(provision.Source).Day(provision.Date),
        row => new Provision(row.Word<ProvisionKind>(), row.Word<ProvisionState>(),
            row.WordOrNull<AccommodationTier>(), row.Word<FactSource>(), row.Day()));

    private static ListTable<string> Texts(string table, string column) => new(table, Owner, [column],
        (row, text) => row.Text(text),
        row => row.Text());
}
