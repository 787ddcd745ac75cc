using System.Globalization;
using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Importing;

/// <summary>Reads the facts and wishes of a candidate that need more than one line.</summary>
internal static class CandidateFacts
{
    public static void BirthDate(CandidateDraft draft, FieldInput input, RowAccount account)
    {
        if (input.Text is not { } text)
            return;
        if (SerialDates.Read(text) is { } serial)
        {
            account.Repair(input.Field, SerialDates.Reason, null, null);
            draft.Candidate = draft.Candidate with { BirthDate = serial };
        }
        else if (DateReader.Read(text) is Reading<DateOnly>.Read read)
            draft.Candidate = draft.Candidate with { BirthDate = read.Value };
        else
            account.Refuse(input.Field, "not a date; write YYYY-MM-DD");
    }

    /// <summary>An assessment without a readable day cannot grow old, so the row is refused.</summary>
    public static void AssessedOn(CandidateDraft draft, FieldInput input, RowAccount account)
    {
        if (input.Text is not { } text)
            return;
        if (DateReader.Read(text) is Reading<DateOnly>.Read read && read.Value <= draft.Today)
            draft.AssessedOn = read.Value;
        else
            account.Refuse(input.Field, "not a date up to today; write YYYY-MM-DD");
    }

    public static void AvoidedExposures(CandidateDraft draft, FieldInput input, RowAccount account)
    {
        var found = new List<Exposure>();
        foreach (var (index, entry) in ListCell.Entries(input.Text is { } text && !ListCell.IsNone(text) ? text : "").Index())
        {
            if (WordLists.Exposure.TryParse(entry, out var exposure))
                found.Add(exposure);
            else
                account.Refuse($"{input.Field}[{index}]", WordLists.Exposure.Unknown);
        }
        draft.Candidate = draft.Candidate with { AvoidedExposures = [.. found.Distinct()] };
    }

    public static void Education(CandidateDraft draft, FieldInput input, RowAccount account)
    {
        if (input.Text is { } text && Values.TryTake(Values.Education(text), text, input.Field, account, Vocabulary<EducationLevel>.Of, out var level))
            draft.Candidate = draft.Candidate with { Education = level };
    }

    /// <summary>A list of texts; null if the cell is empty, empty if it says none.</summary>
    public static IReadOnlyList<string>? List(FieldInput input, RowAccount account)
    {
        if (input.Text is not { } text)
            return null;
        CleanText.Read(text, input.Field, account);
        return ListCell.IsNone(text) ? [] : ListCell.Distinct(text, input.Field, account);
    }

    public static IReadOnlyList<T> Words<T>(FieldInput input, RowAccount account, WordList<T> words)
        where T : struct, Enum
    {
        var found = new List<T>();
        foreach (var entry in ListCell.Entries(input.Text ?? ""))
        {
            if (Values.Word(entry, input.Field, account, words) is { } value)
                found.Add(value);
        }
        return [.. found.Distinct()];
    }

    public static void WishedOccupations(CandidateDraft draft, FieldInput input, RowAccount account)
    {
        var found = new List<OccupationCode>();
        foreach (var entry in ListCell.Entries(input.Text ?? ""))
        {
            if (Occupations.Read(entry, input.Field, account) is { } code)
                found.Add(code);
        }
        draft.Wish(wishes => wishes with { Occupations = [.. found.Distinct()] });
    }

    /// <summary><c>placements[:passed|failed]</c>; it decides about a second placement, so it is never guessed.</summary>
    public static void PublicWelfare(CandidateDraft draft, FieldInput input, RowAccount account)
    {
        if (input.Text is not { } text)
            return;
        var parts = ListCell.Parts(text);
        var isNumber = int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var placements);
        bool? isPassed = parts.Length > 1 ? parts[1] switch { "passed" or "合格" => true, "failed" or "不合格" => false, _ => null } : null;
        if (isNumber && (parts.Length == 1 || (parts.Length == 2 && isPassed is not null)))
            draft.Candidate = draft.Candidate with { PublicWelfare = new(placements, isPassed) };
        else
            account.Refuse(input.Field, "not a number of placements, with :passed or :failed behind it");
    }

    /// <summary>Consents: <c>match</c>, <c>share:EMPLOYER_ID</c>, <c>statistics</c>, <c>research</c>. Given at the time of the import.</summary>
    public static void Consents(CandidateDraft draft, FieldInput input, RowAccount account)
    {
        var consents = FactLists.Entries(input.Text ?? "", input.Field, account, 1, int.MaxValue, (parts, path) =>
        {
            // An employer's id may itself hold colons.
            var employer = parts.Length > 1 ? string.Join(':', parts[1..]) : null;
            switch (parts[0], employer)
            {
                case ("share", { } id) when Identifier.IsValid(id):
                    return new Consent(ConsentPurpose.ShareWithEmployer, new EmployerId(id), LegalBasis.Consent, draft.Now);
                case ("match", null):
                    return new Consent(ConsentPurpose.Match, null, LegalBasis.Consent, draft.Now);
                case ("statistics", null):
                    return new Consent(ConsentPurpose.Statistics, null, LegalBasis.Consent, draft.Now);
                case ("research", null):
                    return new Consent(ConsentPurpose.Research, null, LegalBasis.Consent, draft.Now);
                default:
                    account.Refuse(path, "unknown consent; allowed are match, share:EMPLOYER_ID, statistics, research");
                    return null;
            }
        });
        draft.Candidate = draft.Candidate with { Consents = [.. consents.DistinctBy(consent => (consent.Purpose, consent.Employer))] };
    }
}
