using System.Security.Cryptography;
using System.Text;
using Matcher.Domain;

namespace Matcher.Importing;

/// <summary>
/// Uses a certificate's number where the person agreed to it, separately (PIPL 29): fills what the row leaves empty, and gives the
/// keyed hash by which the person is known again across sources.
/// </summary>
internal static class Certificates
{
    public const string Field = "certificate";
    public const string ConsentField = "certificate_consent";

    /// <summary>Nobody without the store's secret can try out numbers against the hash.</summary>
    /// <param name="number">The citizen number, or another text to be sealed.</param>
    /// <param name="secret">The store's secret.</param>
    public static byte[] Seal(string number, ReadOnlyMemory<byte> secret) =>
        HMACSHA256.HashData(secret.Span, Encoding.UTF8.GetBytes($"certificate\u001f{number}"));

    /// <summary>Reads the number into the draft; without the person's word it is not even looked at.</summary>
    /// <returns>The seal of the person; null if there is no number or it must not be used.</returns>
    public static byte[]? Use(CandidateDraft draft, ReadOnlyMemory<byte> secret, RowAccount account)
    {
        if (draft.Certificate is not { } text)
            return null;
        if (draft.MayUseCertificate != true)
        {
            account.Repair(Field, "not used: certificate_consent does not say that the person agreed", null, null);
            return null;
        }
        if (CertificateNumber.Read(text, draft.Today, out var fault) is not { } number)
        {
            account.Refuse(Field, fault);
            return null;
        }
        Fill(draft, number, account);
        return Seal(number.Citizen, secret);
    }

    /// <summary>What the row says itself stays. Where it says otherwise, the number may be another person's, so the row is refused.</summary>
    private static void Fill(CandidateDraft draft, CertificateNumber number, RowAccount account)
    {
        var candidate = draft.Candidate;
        if (candidate.BirthDate is { } birth && birth != number.BirthDate)
            account.Refuse("birth_date", "differs from that of the certificate");
        if (candidate.Sex is { } sex && sex != number.Sex)
            account.Refuse("sex", "differs from that of the certificate");
        if (Disabilities(candidate.Disabilities, number.Disability) is not { } disabilities)
        {
            account.Refuse("disability", "differs from that of the certificate");
            return;
        }
        draft.Candidate = candidate with { BirthDate = number.BirthDate, Sex = number.Sex, Disabilities = disabilities };
    }

    private static IReadOnlyList<Disability>? Disabilities(IReadOnlyList<Disability> stated, Disability certified)
    {
        if (stated.Count == 0)
            return [certified];
        // A certificate of type 7 hides the components, which only the row can name.
        if (certified.Type == DisabilityType.Multiple)
            return stated is [{ Type: DisabilityType.Multiple } multiple] && (multiple.Grade ?? certified.Grade) == certified.Grade ? [certified]
                : stated.Count > 1 ? stated : null;
        return stated is [var single] && single.Type == certified.Type && (single.Grade ?? certified.Grade) == certified.Grade ? [certified] : null;
    }
}
