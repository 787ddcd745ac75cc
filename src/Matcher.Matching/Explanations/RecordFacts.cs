using System.Collections.Frozen;
using System.Globalization;
using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>The facts of records behind the features that read no axis and no need.</summary>
internal static class RecordFacts
{
    private static readonly FrozenDictionary<string, Func<Pair, IEnumerable<Fact>>> Features = new Dictionary<string, Func<Pair, IEnumerable<Fact>>>
    {
        ["skills_required"] = pair => [Skills(pair, StatedSkills.Required, pair.Post.Post.RequiredSkills), HeldSkills(pair)],
        ["skills_preferred"] = pair => [Skills(pair, StatedSkills.Preferred, pair.Post.Post.PreferredSkills), HeldSkills(pair)],
        ["occupation_closeness"] = pair => [Occupation(pair), OfWish("occupations", Join(pair.Candidate.Candidate.Wishes.Occupations))],
        ["title_relevance"] = pair => [OfPost(pair, "title", pair.Post.Post.Title), OfWish("titles", Join(pair.Candidate.Candidate.Wishes.Titles))],
        ["experience"] = pair => [OfPost(pair, "min_experience_years", Number(pair.Post.Post.MinExperienceYears)), OfPerson("experience_years", Number(pair.Candidate.Candidate.ExperienceYears))],
        ["training"] = pair => [OfPost(pair, "courses", Join(pair.Post.Post.Courses)), OfPerson("completed_courses", Join(pair.Candidate.Candidate.CompletedCourses))],
        ["education"] = pair => [Education(pair), OfPerson("education", Word(pair.Candidate.Candidate.Education))],
        ["licence"] = pair => [OfPost(pair, "required_licences", Join(pair.Post.Post.RequiredLicences)), OfPerson("licences", Held(pair.Candidate.Candidate.Licences))],
        ["commute"] = pair =>
        [
            Region(pair), WorkMode(pair), Residence(pair),
            OfWish("max_commute_km", Number(pair.Candidate.Candidate.Wishes.MaxCommuteKm)), OfWish("willing_to_move", Flag(pair.Candidate.Candidate.Wishes.WillingToMove)),
        ],
        ["region_relation"] = pair => [Region(pair), WorkMode(pair), Residence(pair)],
        ["pay_against_floor"] = pair => [OfPost(pair, "pay", Pay(pair.Post.Post.Pay)), OfWish("pay_floor_yuan_per_month", Number(pair.Candidate.Candidate.Wishes.PayFloorYuanPerMonth))],
        ["guaranteed_base"] = pair =>
        [
            OfPost(pair, "pay.guaranteed_base", Flag(pair.Post.Post.Pay?.HasGuaranteedBase), "guaranteed_base"),
            OfWish("wants_guaranteed_base", Flag(pair.Candidate.Candidate.Wishes.WantsGuaranteedBase)),
        ],
        ["insurance"] = pair => [OfPost(pair, "insurance", Word(pair.Post.Post.Insurance), "insurance"), OfWish("wants_insurance", Flag(pair.Candidate.Candidate.Wishes.WantsInsurance))],
        ["hours"] = pair =>
        [
            OfPost(pair, "working_time.hours_per_week", Number(pair.Post.Post.WorkingTime.HoursPerWeek), "hours_per_week"),
            OfPost(pair, "working_time.flexible", Flag(pair.Post.Post.WorkingTime.IsFlexible), "flexible"),
            OfWish("max_hours_per_week", Number(pair.Candidate.Candidate.Wishes.MaxHoursPerWeek)),
        ],
        ["night_shift"] = pair =>
        [
            OfPost(pair, "working_time.night_shift", Flag(pair.Post.Post.WorkingTime.HasNightShift), "night_shift"),
            .. PartFacts.OnFile(pair.Post, ProvisionKind.NoNightShift) is { } provision ? (Fact[])[PartFacts.OfProvision(pair.Post, provision)] : [],
            OfWish("accepts_night_shift", Flag(pair.Candidate.Candidate.Wishes.AcceptsNightShift)),
        ],
        ["retention"] = pair => [new("employer.retention_share", pair.Post.Employer?.RetentionShare?.ToString("0.###", CultureInfo.InvariantCulture) ?? Fact.Unknown)],
        ["work_mode"] = pair => [WorkMode(pair), OfWish("work_modes", Words(pair.Candidate.Candidate.Wishes.WorkModes))],
        ["employment_form"] = pair => [OfPost(pair, "form", Word(pair.Post.Post.Form)), OfWish("forms", Words(pair.Candidate.Candidate.Wishes.Forms))],
        ["reserved"] = pair => [OfPost(pair, "reserved", Flag(pair.Post.Post.IsReserved))],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The facts of a feature; none if it rests on none.</summary>
    public static IEnumerable<Fact> Of(string feature, Pair pair) => Features.GetValueOrDefault(feature)?.Invoke(pair) ?? [];

    public static Fact WorkMode(Pair pair) => OfPost(pair, "work_mode", Word(pair.Post.Post.WorkMode), "work_mode");

    public static Fact Occupation(Pair pair) => OfPost(pair, "occupation", pair.Post.Post.Occupation?.Value, StatedFacts.Occupation);

    public static Fact ListedFunctions(Pair pair) => OfPost(pair, "listed_functions", Words(pair.Post.Post.ListedFunctions.Codes())) with { Source = FactSource.List };

    public static Fact Disabilities(Pair pair) => OfPerson("disabilities", Join(pair.Candidate.Candidate.Disabilities.Select(one =>
        string.Join(' ', new[] { Vocabulary<DisabilityType>.Of(one.Type), one.Grade?.ToString(CultureInfo.InvariantCulture), Word(one.Kind) }.OfType<string>()))));

    private static Fact Region(Pair pair) => OfPost(pair, "region", pair.Post.Post.Region?.Value);

    private static Fact Residence(Pair pair) => OfPerson("residence", pair.Candidate.Candidate.Residence?.Value);

    private static Fact Skills(Pair pair, string field, IReadOnlyList<string> skills) =>
        OfPost(pair, field, Join(skills)) is var fact && StatedSkills.WordsOf(pair.Post.Post, field) is { } words ? fact with { Source = FactSource.Stated, Words = words } : fact;

    private static Fact HeldSkills(Pair pair) => OfPerson("skills", Held(pair.Candidate.Candidate.Skills));

    private static Fact Education(Pair pair)
    {
        var asked = pair.Post.Post.Education;
        return OfPost(pair, "education", asked.Minimum is { } minimum ? Vocabulary<EducationLevel>.Of(minimum) + (asked.IsRelaxed ? " (relaxed)" : "") : null);
    }

    private static string? Pay(Pay? pay) => pay is null ? null : string.Create(CultureInfo.InvariantCulture, $"{pay.MonthlyMinYuan} yuan/month");

    /// <summary>A fact of the post; a field that was read from its words has them.</summary>
    private static Fact OfPost(Pair pair, string field, string? value, string? readField = null)
    {
        var post = pair.Post.Post;
        if (string.IsNullOrEmpty(value))
            return new("post." + field, Fact.Unknown);
        return readField is not null && post.ReadFields.FirstOrDefault(one => one.Field == readField) is { } read
            ? new("post." + field, value, FactSource.Stated, post.PublishedOn, read.Words)
            : new("post." + field, value, null, post.PublishedOn);
    }

    private static Fact OfPerson(string field, string? value) => new("candidate." + field, string.IsNullOrEmpty(value) ? Fact.Unknown : value);

    private static Fact OfWish(string field, string? value) => OfPerson("wishes." + field, value);

    private static string? Held<T>(IReadOnlyList<T>? held) => held is { Count: 0 } ? "none" : held is null ? null : Join(held);

    private static string Join<T>(IEnumerable<T> items) => string.Join("; ", items);

    private static string Words<T>(IEnumerable<T> items)
        where T : struct, Enum => Join(items.Select(Vocabulary<T>.Of));

    private static string? Word<T>(T? value)
        where T : struct, Enum => value is { } word ? Vocabulary<T>.Of(word) : null;

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Flag(bool? flag) => flag switch { null => null, true => "yes", false => "no" };
}
