using Matcher.Domain;

namespace Matcher.Server;

// Consents, both ways.
internal static class ConsentRecords
{
    // Clocks of callers may run ahead a little.
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    public static Consent? Read(V1.Consent wire, string path, FieldReader fields, DateTimeOffset now)
    {
        ConsentPurpose purpose = fields.RequiredWord<V1.ConsentPurpose, ConsentPurpose>($"{path}.purpose", wire.Purpose);
        (EmployerId? employer, bool fits) = ReadEmployer(purpose, wire.EmployerId, $"{path}.employer_id", fields);
        LegalBasis basis = fields.RequiredWord<V1.LegalBasis, LegalBasis>($"{path}.legal_basis", wire.LegalBasis);
        DateTimeOffset granted = fields.Instant($"{path}.granted_at", wire.GrantedAt) ?? now;
        DateTimeOffset? withdrawn = fields.Instant($"{path}.withdrawn_at", wire.WithdrawnAt);
        if (granted > now + Ahead)
            fields.Add($"{path}.granted_at", "lies in the future.");
        if (withdrawn < granted)
            fields.Add($"{path}.withdrawn_at", "is before granted_at.");
        return fits && !(withdrawn < granted) ? new Consent(purpose, employer, basis, granted, withdrawn) : null;
    }

    // An employer goes with one purpose and no other. Withdrawing may leave it out to mean all.
    public static (EmployerId? Employer, bool Fits) ReadEmployer(ConsentPurpose purpose, string text, string path, FieldReader fields, bool isOptional = false)
    {
        bool wanted = purpose == ConsentPurpose.ShareWithEmployer;
        if (text.Length == 0 && (!wanted || isOptional))
            return (null, true);
        if (!wanted)
        {
            fields.Add(path, "is given; only a consent to be shown to an employer names one.");
            return (null, false);
        }

        return fields.Id(path, text) is { } id ? (new EmployerId(id), true) : (null, false);
    }

    public static V1.Consent Write(Consent consent) => new()
    {
        Purpose = Words<V1.ConsentPurpose, ConsentPurpose>.Write(consent.Purpose),
        EmployerId = consent.Employer?.Value ?? "",
        LegalBasis = Words<V1.LegalBasis, LegalBasis>.Write(consent.Basis),
        GrantedAt = Dates.Write(consent.GrantedAt),
        WithdrawnAt = Dates.Write(consent.WithdrawnAt),
    };
}
