using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Importing;

/// <summary>Makes a candidate of each row.</summary>
internal sealed class CandidateTaker(BoundMapping<CandidateDraft> mapping, IRecordWriter writer, DateTimeOffset now, ReadOnlyMemory<byte> secret)
    : RowTaker<CandidateDraft>(mapping, RecordKind.Candidates, number => Convert.ToHexStringLower(Certificates.Seal(number, secret)))
{
    protected override CandidateDraft NewDraft() => new(now);

    protected override Placement? Put(CandidateDraft draft, string id, RowAccount account)
    {
        var seal = Certificates.Use(draft, secret, account);
        var candidate = draft.Finish() with { Id = new(id) };
        foreach (var violation in CandidateChecks.Check(candidate, draft.Today))
            account.Refuse(violation.Field, violation.Field == "birth_date" ? "in the future, or younger than 16 years (Labour Law 15)" : "breaks a rule of the record");
        if (account.IsRefused)
            return null;
        if (seal is not null && writer.FindByCertificate(seal) is { } known && known != candidate.Id && writer.Find(known) is { } person)
        {
            // Two records that people made of one person are not put together unasked: each may have consents of its own.
            if (writer.Find(candidate.Id) is not null)
            {
                account.RefuseBeside(known.Value, Certificates.Field, "the certificate is that of another record; delete one of the two, then import the row again");
                return null;
            }
            return new(writer.Put(PersonMerge.Fill(person, candidate)), known.Value, "the same certificate as a record that was there");
        }
        var hasUndated = candidate.Consents.Count > 0 || (draft.AssessedOn is null && candidate.Functions.Count > 0);
        var outcome = writer.Put(hasUndated ? FactDates.Keep(candidate, writer.Find(candidate.Id), draft.AssessedOn is not null) : candidate);
        if (seal is not null)
            writer.PutCertificate(candidate.Id, seal);
        return new(outcome);
    }
}
