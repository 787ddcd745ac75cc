using System.Collections.Frozen;

namespace Matcher.Importing;

/// <summary>
/// The fields of a candidate and how they are read. What a gate or a right stands on (age, disability, functions, needs, exposures,
/// licences, consents) refuses the row if it cannot be read; the rest stays unknown with a note.
/// </summary>
internal static class CandidateFields
{
    public static FrozenDictionary<string, FieldReading<CandidateDraft>> Readings { get; } =
        new Dictionary<string, FieldReading<CandidateDraft>>(StringComparer.Ordinal)
        {
            ["birth_date"] = new(CandidateFacts.BirthDate),
            ["sex"] = new((draft, input, account) => draft.Candidate = draft.Candidate with { Sex = Values.Word(input.Text, input.Field, account, WordLists.Sex) }),
            ["disability"] = new((draft, input, account) => draft.Candidate = draft.Candidate with { Disabilities = StatedDisabilities.Read(input, account) }),
            ["functions"] = new((draft, input, account) =>
                draft.Candidate = draft.Candidate with { Functions = FactLists.Functions(input.Text ?? "", input.Field, draft.Today, account) }),
            ["needs"] = new((draft, input, account) => draft.Candidate = draft.Candidate with { Needs = FactLists.Needs(input.Text ?? "", input.Field, account) }),
            ["avoided_exposures"] = new(CandidateFacts.AvoidedExposures),
            ["residence"] = new((draft, input, account) => draft.Candidate = draft.Candidate with { Residence = Regions.Read(input, account) }),
            ["hukou"] = new((draft, input, account) => draft.Candidate = draft.Candidate with { Hukou = Regions.Read(input, account) }),
            ["education"] = new(CandidateFacts.Education),
            ["skills"] = new((draft, input, account) => draft.Candidate = draft.Candidate with { Skills = CandidateFacts.List(input, account) }),
            ["licences"] = new((draft, input, account) =>
                draft.Candidate = draft.Candidate with { Licences = input.Text is { } text ? Licences.Read(text, input.Field, account) : null }),
            ["experience_years"] = new((draft, input, account) =>
                draft.Candidate = draft.Candidate with { ExperienceYears = Values.Number(input.Text, input.Field, account, 0, 60) }),
            ["completed_courses"] = new((draft, input, account) =>
                draft.Candidate = draft.Candidate with { CompletedCourses = CandidateFacts.List(input, account) ?? [] }),
            ["status"] = new((draft, input, account) => draft.Candidate = draft.Candidate with { Status = Values.Word(input.Text, input.Field, account, WordLists.Status) }),
            ["public_welfare"] = new(CandidateFacts.PublicWelfare),
            ["monitored"] = new((draft, input, account) =>
                draft.Candidate = draft.Candidate with { IsMonitored = Values.Flag(input.Text, input.Field, account) ?? false }),
            ["wish_titles"] = new((draft, input, account) => draft.Wish(wishes => wishes with { Titles = CandidateFacts.List(input, account) ?? [] })),
            ["wish_occupations"] = new(CandidateFacts.WishedOccupations),
            ["wish_forms"] = new((draft, input, account) =>
                draft.Wish(wishes => wishes with { Forms = CandidateFacts.Words(input, account, WordLists.Form) })),
            ["wish_work_modes"] = new((draft, input, account) =>
                draft.Wish(wishes => wishes with { WorkModes = CandidateFacts.Words(input, account, WordLists.WorkMode) })),
            ["pay_floor"] = new((draft, input, account) =>
                draft.Wish(wishes => wishes with { PayFloorYuanPerMonth = Values.Number(input.Text, input.Field, account, 0, 1_000_000) })),
            ["wants_insurance"] = new((draft, input, account) =>
                draft.Wish(wishes => wishes with { WantsInsurance = Values.Flag(input.Text, input.Field, account) })),
            ["wants_guaranteed_base"] = new((draft, input, account) =>
                draft.Wish(wishes => wishes with { WantsGuaranteedBase = Values.Flag(input.Text, input.Field, account) })),
            ["max_hours_per_week"] = new((draft, input, account) =>
                draft.Wish(wishes => wishes with { MaxHoursPerWeek = Values.Number(input.Text, input.Field, account, 1, 84) })),
            ["accepts_night_shift"] = new((draft, input, account) =>
                draft.Wish(wishes => wishes with { AcceptsNightShift = Values.Flag(input.Text, input.Field, account) })),
            ["willing_to_move"] = new((draft, input, account) =>
                draft.Wish(wishes => wishes with { WillingToMove = Values.Flag(input.Text, input.Field, account) })),
            ["max_commute_km"] = new((draft, input, account) =>
                draft.Wish(wishes => wishes with { MaxCommuteKm = Values.Number(input.Text, input.Field, account, 0, 5000) })),
            ["consents"] = new(CandidateFacts.Consents),
            ["assessed_on"] = new(CandidateFacts.AssessedOn),
            [Certificates.Field] = new((draft, input, _) => draft.Certificate = input.Text),
            [Certificates.ConsentField] = new((draft, input, account) => draft.MayUseCertificate = Values.Flag(input.Text, input.Field, account)),
            ["synthetic"] = new((draft, input, account) =>
                draft.Candidate = draft.Candidate with { IsSynthetic = Values.Flag(input.Text, input.Field, account) ?? false }),
        }.ToFrozenDictionary(StringComparer.Ordinal);
}
