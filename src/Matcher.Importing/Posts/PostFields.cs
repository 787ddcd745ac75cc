using System.Collections.Frozen;

namespace Matcher.Importing;

/// <summary>The fields of a post and how they are read: <c>field</c> is the usual reading, <c>field/reading</c> another one.</summary>
internal static class PostFields
{
    public static FrozenDictionary<string, FieldReading<PostDraft>> Readings { get; } =
        new Dictionary<string, FieldReading<PostDraft>>(StringComparer.Ordinal)
        {
            ["title"] = new(PostTitles.Read),
            ["title/strict"] = new(PostTitles.ReadStrictly),
            ["text"] = new(PostTexts.Description),
            ["text/labelled"] = new(PostTexts.Labelled),
            ["employer"] = new(PostEmployers.Name),
            ["employer_id"] = new(PostEmployers.Id),
            ["employer_nature"] = new(PostEmployers.Nature),
            ["employer_nature/company-profile"] = new(PostEmployers.ProfileNature),
            ["industry"] = new((draft, input, account) => draft.Post = draft.Post with { Industry = CleanText.Read(input.Text, input.Field, account) }),
            ["industry/company-profile"] = new(PostEmployers.ProfileIndustry),
            ["region"] = new(PostPlaces.Region),
            ["place"] = new(PostPlaces.PlaceAndRegion),
            ["place/text"] = new(PostPlaces.PlaceOnly),
            ["occupation"] = new(PostTexts.Occupation),
            ["headcount"] = new(PostConditions.Headcount),
            ["form"] = new(PostConditions.Form),
            ["work_mode"] = new((draft, input, account) =>
                draft.Post = draft.Post with { WorkMode = Values.Word(input.Text, input.Field, account, WordLists.WorkMode) }),
            ["pay"] = new(PostConditions.Pay),
            ["guaranteed_base"] = new((draft, input, account) => draft.HasGuaranteedBase = Values.Flag(input.Text, input.Field, account)),
            ["insurance"] = new((draft, input, account) =>
                draft.Post = draft.Post with { Insurance = Values.Word(input.Text, input.Field, account, WordLists.Insurance) }),
            ["insurance/mentioned"] = new(PostConditions.MentionedInsurance),
            ["hours_per_week"] = new((draft, input, account) => draft.Post = draft.Post with
            {
                WorkingTime = draft.Post.WorkingTime with { HoursPerWeek = Values.Number(input.Text, input.Field, account, 1, 84) },
            }),
            ["night_shift"] = new((draft, input, account) => draft.Post = draft.Post with
            {
                WorkingTime = draft.Post.WorkingTime with { HasNightShift = Values.Flag(input.Text, input.Field, account) },
            }),
            ["flexible_hours"] = new((draft, input, account) => draft.Post = draft.Post with
            {
                WorkingTime = draft.Post.WorkingTime with { IsFlexible = Values.Flag(input.Text, input.Field, account) },
            }),
            ["education"] = new(PostSkills.Education, PostSkills.IsEducation),
            ["education_relaxed"] = new((draft, input, account) => draft.Post = draft.Post with
            {
                Education = draft.Post.Education with { IsRelaxed = Values.Flag(input.Text, input.Field, account) ?? false },
            }),
            ["majors"] = new((draft, input, account) => draft.Post = draft.Post with
            {
                Education = draft.Post.Education with { Majors = CleanText.Read(input.Text, input.Field, account) },
            }),
            ["experience"] = new(PostSkills.Experience, PostSkills.IsExperience),
            ["required_skills"] = new((draft, input, account) => draft.Post = draft.Post with { RequiredSkills = PostTexts.List(input, account) }),
            ["required_skills/language"] = new(PostSkills.Languages, PostSkills.IsLanguage),
            ["preferred_skills"] = new((draft, input, account) => draft.Post = draft.Post with { PreferredSkills = PostTexts.List(input, account) }),
            ["courses"] = new((draft, input, account) => draft.Post = draft.Post with { Courses = PostTexts.List(input, account) }),
            ["required_licences"] = new((draft, input, account) =>
                draft.Post = draft.Post with { RequiredLicences = Licences.Read(input.Text ?? "", input.Field, account) }),
            ["demands"] = new((draft, input, account) =>
                draft.Post = draft.Post with { Demands = FactLists.Demands(input.Text ?? "", input.Field, account) }),
            ["demands/functional-codes"] = new(FunctionalCodes.Read),
            ["listed_functions"] = new((draft, input, account) =>
                draft.Post = draft.Post with { ListedFunctions = FactLists.ListedFunctions(input.Text ?? "", input.Field, account) }),
            ["provisions"] = new((draft, input, account) =>
                draft.Post = draft.Post with { Provisions = FactLists.Provisions(input.Text ?? "", input.Field, draft.Today, account) }),
            ["exposures"] = new((draft, input, account) =>
                draft.Post = draft.Post with { Exposures = FactLists.Exposures(input.Text ?? "", input.Field, account) }),
            ["facts_date"] = new((draft, input, account) => draft.FactsDate = Values.PastDay(input.Text, draft.Today, input.Field, account)),
            ["opens_on"] = new((draft, input, account) => draft.Post = draft.Post with { OpensOn = Values.Day(input.Text, input.Field, account) }),
            ["closes_on"] = new((draft, input, account) => draft.Post = draft.Post with { ClosesOn = Values.Day(input.Text, input.Field, account) }),
            ["published_on"] = new((draft, input, account) => draft.Post = draft.Post with { PublishedOn = Values.Day(input.Text, input.Field, account) }),
            ["reserved"] = new((draft, input, account) => draft.Post = draft.Post with { IsReserved = Values.Flag(input.Text, input.Field, account) }),
            ["campaign"] = new(PostConditions.Campaign),
            ["medical_institution"] = new((draft, input, account) =>
                draft.Post = draft.Post with { IsMedicalInstitution = Values.Flag(input.Text, input.Field, account) }),
            ["synthetic"] = new((draft, input, account) =>
                draft.Post = draft.Post with { IsSynthetic = Values.Flag(input.Text, input.Field, account) ?? false }),
        }.ToFrozenDictionary(StringComparer.Ordinal);
}
