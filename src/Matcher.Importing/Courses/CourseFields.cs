using System.Collections.Frozen;

namespace Matcher.Importing;

/// <summary>The fields of a course and how they are read: <c>field</c> is the usual reading, <c>field/reading</c> another one.</summary>
internal static class CourseFields
{
    public static FrozenDictionary<string, FieldReading<CourseDraft>> Readings { get; } =
        new Dictionary<string, FieldReading<CourseDraft>>(StringComparer.Ordinal)
        {
            ["name"] = new(Name),
            ["provider"] = new((draft, input, account) => draft.Course = draft.Course with { Provider = CleanText.ReadName(input.Text, input.Field, account) }),
            ["text"] = new((draft, input, account) => draft.Course = draft.Course with { Text = PostTexts.Lines(input, account, cell => cell.Text.Trim()) }),
            ["text/labelled"] = new((draft, input, account) =>
                draft.Course = draft.Course with { Text = PostTexts.Lines(input, account, cell => $"{cell.Column}: {cell.Text.Trim()}") }),
            ["region"] = new((draft, input, account) => draft.Course = draft.Course with { Region = Regions.Read(input, account) ?? draft.Course.Region }),
            ["place"] = new(CourseTerms.Place),
            ["occupations"] = new(CourseTerms.Occupations),
            ["skills"] = new((draft, input, account) => draft.Course = draft.Course with { Skills = PostTexts.List(input, account) }),
            ["tags"] = new((draft, input, account) => draft.Course = draft.Course with { Tags = PostTexts.List(input, account) }),
            ["education"] = new(CourseTerms.Education, PostSkills.IsEducation),
            ["education/mentioned"] = new(CourseTerms.MentionedEducation),
            ["required_courses"] = new(CourseTerms.RequiredCourses),
            ["requirements"] = new((draft, input, account) =>
                draft.Course = draft.Course with { Requirements = PostTexts.Lines(input, account, cell => cell.Text.Trim()) }),
            ["seats"] = new(CourseTerms.Seats),
            ["fee"] = new(CourseTerms.Fee),
            ["subsidy"] = new((draft, input, account) => draft.Course = draft.Course with { Subsidy = CleanText.Read(input.Text, input.Field, account) }),
            ["mode"] = new((draft, input, account) =>
                draft.Course = draft.Course with { Mode = Values.Word(input.Text, input.Field, account, WordLists.CourseMode) }),
            ["starts_on"] = new((draft, input, account) => draft.Course = draft.Course with { StartsOn = Values.Day(input.Text, input.Field, account) ?? draft.Course.StartsOn }),
            ["ends_on"] = new((draft, input, account) => draft.Course = draft.Course with { EndsOn = Values.Day(input.Text, input.Field, account) ?? draft.Course.EndsOn }),
            ["period"] = new(CoursePeriods.Read),
            ["enrol_until"] = new((draft, input, account) => draft.Course = draft.Course with { EnrolUntil = Values.Day(input.Text, input.Field, account) }),
            ["provisions"] = new((draft, input, account) =>
                draft.Course = draft.Course with { Provisions = FactLists.Provisions(input.Text ?? "", input.Field, draft.Today, account) }),
            ["facts_date"] = new((draft, input, account) => draft.FactsDate = Values.PastDay(input.Text, draft.Today, input.Field, account)),
            ["published_on"] = new((draft, input, account) => draft.Course = draft.Course with { PublishedOn = Values.Day(input.Text, input.Field, account) }),
            ["synthetic"] = new((draft, input, account) =>
                draft.Course = draft.Course with { IsSynthetic = Values.Flag(input.Text, input.Field, account) ?? false }),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private static void Name(CourseDraft draft, FieldInput input, RowAccount account)
    {
        if (CleanText.ReadName(input.Text, input.Field, account) is { } name && name.Any(char.IsLetter))
            draft.Course = draft.Course with { Name = name };
        else
            account.Refuse(input.Field, "missing or without a letter", input.Text);
    }
}
