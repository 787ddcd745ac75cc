using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Importing;

/// <summary>Makes a candidate of each row.</summary>
internal sealed class CandidateTaker(BoundMapping<CandidateDraft> mapping, IRecordWriter writer, DateTimeOffset now)
    : RowTaker<CandidateDraft>(mapping, RecordKind.Candidates)
{
    protected override CandidateDraft NewDraft() => new(now);

    protected override PutOutcome? Put(CandidateDraft draft, string id, RowAccount account)
    {
        var candidate = draft.Finish() with { Id = new(id) };
        foreach (var violation in CandidateChecks.Check(candidate, draft.Today))
            account.Refuse(violation.Field, violation.Field == "birth_date" ? "in the future, or younger than 16 years (Labour Law 15)" : "breaks a rule of the record");
        if (account.IsRefused)
            return null;
        var hasUndated = candidate.Consents.Count > 0 || (draft.AssessedOn is null && candidate.Functions.Count > 0);
        return writer.Put(hasUndated ? FactDates.Keep(candidate, writer.Find(candidate.Id), draft.AssessedOn is not null) : candidate);
    }
}
