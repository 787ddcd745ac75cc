using Matcher.Domain;

namespace Matcher.Storage;

internal static class PostTables
{
    public const string Posts = "posts";

    private const string Owner = "post_id";

    public static readonly string[] Columns =
    [
        "id", "title", "employer_id", "text", "region", "place_text", "occupation", "industry", "headcount", "form", "work_mode",
        "hours_per_week", "has_night_shift", "is_flexible", "pay_min", "pay_max", "pay_period", "has_guaranteed_base", "insurance",
        "education_minimum", "education_is_relaxed", "education_majors", "min_experience_years", "is_medical_institution",
        "campaign", "is_reserved", "opens_on", "closes_on", "published_on", "is_synthetic",
        "listed_functions", "held_for",
    ];

    public static readonly ListTable<Demand> Demands = new("post_demands", Owner, ["axis", "level", "weight", "source", "date", "least", "most", "words"],
        (row, demand) => row.Word<FunctionAxis>(demand.Axis).Number(demand.Level?.Value).Word<DemandWeight>(demand.Weight)
            .Word<FactSource>(demand.Source).Day(demand.Date).Number(demand.Least?.Value).Number(demand.Most?.Value).Text(demand.Words),
        row => new Demand(row.Word<FunctionAxis>(), LevelOf(row), row.Word<DemandWeight>(), row.Word<FactSource>(), row.DayOrNull())
        {
            Least = LevelOf(row),
            Most = LevelOf(row),
            Words = row.TextOrNull(),
        });

    public static readonly ListTable<ExposureFact> Exposures = new("post_exposures", Owner, ["exposure", "is_present", "source", "date", "words"],
        (row, fact) => row.Word<Exposure>(fact.Exposure).Flag(fact.IsPresent).Word<FactSource>(fact.Source).Day(fact.Date).Text(fact.Words),
        row => new ExposureFact(row.Word<Exposure>(), row.Flag(), row.Word<FactSource>(), row.DayOrNull()) { Words = row.TextOrNull() });

    public static readonly ListTable<Provision> Provisions = new("post_provisions", Owner, ["kind", "state", "tier", "source", "date", "words"],
        (row, provision) => row.Word<ProvisionKind>(provision.Kind).Word<ProvisionState>(provision.State)
            .Word(provision.Tier).Word<FactSource>(provision.Source).Day(provision.Date).Text(provision.Words),
        row => new Provision(row.Word<ProvisionKind>(), row.Word<ProvisionState>(),
            row.WordOrNull<AccommodationTier>(), row.Word<FactSource>(), row.Day()) { Words = row.TextOrNull() });

    /// <summary>Both lists of skills, the required ones first.</summary>
    public static readonly ListTable<(bool IsRequired, string Skill)> Skills = new("post_skills", Owner, ["is_required", "skill"],
        (row, item) => row.Flag(item.IsRequired).Text(item.Skill),
        row => (row.Flag(), row.Text()));

    public static readonly ListTable<LicenceCode> Licences = new("post_licences", Owner, ["licence"],
        (row, licence) => row.Text(licence.Value),
        row => new LicenceCode(row.Text()));

    public static readonly ListTable<string> Courses = new("post_courses", Owner, ["course"],
        (row, course) => row.Text(course),
        row => row.Text());

    public static readonly ListTable<ReadField> ReadFields = new("post_read_fields", Owner, ["field", "words"],
        (row, read) => row.Text(read.Field).Text(read.Words),
        row => new ReadField(row.Text(), row.Text()));

    public static readonly ListTable<PostSource> Sources = new("post_sources", Owner, ["source", "source_key", "date"],
        (row, source) => row.Text(source.Source).Text(source.Key).Day(source.Date),
        row => new PostSource(row.Text(), row.Text(), row.DayOrNull()));

    public static IReadOnlyList<(bool IsRequired, string Skill)> SkillsOf(Post post) =>
        post.RequiredSkills.Count + post.PreferredSkills.Count == 0
            ? []
            : [.. post.RequiredSkills.Select(skill => (true, skill)), .. post.PreferredSkills.Select(skill => (false, skill))];

    private static Level? LevelOf(RowReader row) => row.NumberOrNull() is { } level ? new Level(level) : null;
}
