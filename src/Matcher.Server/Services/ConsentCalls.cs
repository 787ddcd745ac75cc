using Matcher.Domain;
using Matcher.Grpc;
using Matcher.Matching;

namespace Matcher.Server;

// Giving and taking back consents. Both may be repeated: what already holds is left as it is.
internal sealed class ConsentCalls(SnapshotKeeper keeper)
{
    public async Task<V1.GrantConsentResponse> GrantAsync(V1.GrantConsentRequest request, ServerCallContext context)
    {
        var fields = new FieldReader(keeper.Today);
        string? id = fields.Id("candidate_id", request.CandidateId);
        ConsentPurpose purpose = fields.RequiredWord<V1.ConsentPurpose, ConsentPurpose>("purpose", request.Purpose);
        (EmployerId? employer, _) = ConsentRecords.ReadEmployer(purpose, request.EmployerId, "employer_id", fields);
        LegalBasis basis = fields.RequiredWord<V1.LegalBasis, LegalBasis>("legal_basis", request.LegalBasis);
        fields.ThrowIfAny();
        Candidate after = await ChangeAsync(id!, candidate =>
        {
            if (candidate.Consents.Any(consent => consent.IsInForce && consent.Purpose == purpose && consent.Employer == employer))
                return candidate;
            if (candidate.Consents.Count >= PostChecks.MaxListLength)
                throw Faults.Invalid("candidate_id", $"has {candidate.Consents.Count} consents on file; at most {PostChecks.MaxListLength} are kept. Update the candidate with those that count.");
            return candidate with { Consents = [.. candidate.Consents, new Consent(purpose, employer, basis, keeper.Time.GetUtcNow())] };
        }, context.CancellationToken);
        return new V1.GrantConsentResponse { Candidate = Write(after, context) };
    }

    public async Task<V1.WithdrawConsentResponse> WithdrawAsync(V1.WithdrawConsentRequest request, ServerCallContext context)
    {
        var fields = new FieldReader(keeper.Today);
        string? id = fields.Id("candidate_id", request.CandidateId);
        ConsentPurpose purpose = fields.RequiredWord<V1.ConsentPurpose, ConsentPurpose>("purpose", request.Purpose);
        (EmployerId? employer, _) = ConsentRecords.ReadEmployer(purpose, request.EmployerId, "employer_id", fields, isOptional: true);
        fields.ThrowIfAny();
        Candidate after = await ChangeAsync(id!, candidate => candidate with
        {
            Consents =
            [
                .. candidate.Consents.Select(consent =>
                    consent.IsInForce && consent.Purpose == purpose && (employer is null || consent.Employer == employer) ? Withdrawn(consent) : consent),
            ],
        }, context.CancellationToken);
        return new V1.WithdrawConsentResponse { Candidate = Write(after, context) };
    }

    // A consent whose caller's clock ran ahead ends when it began, not before.
    private Consent Withdrawn(Consent consent)
    {
        DateTimeOffset now = keeper.Time.GetUtcNow();
        return new Consent(consent.Purpose, consent.Employer, consent.Basis, consent.GrantedAt, now < consent.GrantedAt ? consent.GrantedAt : now);
    }

    private Task<Candidate> ChangeAsync(string id, Func<Candidate, Candidate> change, CancellationToken cancellationToken) =>
        keeper.WriteAsync((store, ledger) =>
        {
            using IRecordWriter writer = store.BeginWrite();
            Candidate before = writer.Find(new CandidateId(id)) ?? throw Faults.NotFound("Candidate", id);
            Candidate after = change(before);
            if (writer.Put(after) != PutOutcome.Unchanged)
                ledger.Add(writer.Commit());
            return after;
        }, cancellationToken);

    private static V1.Candidate Write(Candidate candidate, ServerCallContext context) =>
        Caller.Of(context).IsStaff ? CandidateWriter.Write(candidate) : CandidateWriter.WriteConsents(candidate);
}
