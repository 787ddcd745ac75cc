using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Importing;

/// <summary>Makes a course of each row.</summary>
internal sealed class CourseTaker(BoundMapping<CourseDraft> mapping, IRecordWriter writer, DateOnly today) : RowTaker<CourseDraft>(mapping, RecordKind.Courses)
{
    private readonly string _source = mapping.Mapping.Name;

    protected override CourseDraft NewDraft() => new(today);

    protected override Placement? Put(CourseDraft draft, string id, RowAccount account)
    {
        var course = draft.Course with { Id = new(id), Source = _source };
        foreach (var violation in CourseChecks.Check(course))
            account.Refuse(violation.Field, "breaks a rule of the record", violation.Message);
        if (account.IsRefused)
            return null;
        var provisions = draft.FactsDate is { } date ? Dated(course.Provisions, date) : Kept(course.Provisions, writer.Find(course.Id)?.Provisions ?? []);
        return new(writer.Put(course with { Provisions = provisions }));
    }

    private static IReadOnlyList<Provision> Dated(IReadOnlyList<Provision> provisions, DateOnly date) =>
        [.. provisions.Select(fact => new Provision(fact.Kind, fact.State, fact.Tier, fact.Source, date))];

    /// <summary>Reading the same file again is no new confirmation: a fact without a date in the file keeps the day on which it first came.</summary>
    private static IReadOnlyList<Provision> Kept(IReadOnlyList<Provision> provisions, IReadOnlyList<Provision> earlier) =>
        [.. provisions.Select(fact => earlier.FirstOrDefault(known =>
            known.Kind == fact.Kind && known.State == fact.State && known.Tier == fact.Tier && known.Source == fact.Source) ?? fact)];
}
