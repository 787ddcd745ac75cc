using System.Globalization;
using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Importing;

/// <summary>
/// The number of a disability certificate (残疾人证号): the 18 characters of the citizen number (GB 11643-1999), one digit of type,
/// one of grade; a re-issue may have a suffix, which is kept out. Never kept, noted or shown: it is read, used and forgotten.
/// </summary>
internal sealed class CertificateNumber
{
    private const int CitizenLength = 18;
    private const int Length = 20;
    private const int MaxSuffixLength = 4;
    private const int OldestYear = 1900;

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private CertificateNumber(string citizen, DateOnly birthDate, DisabilityType type, int grade)
    {
        Citizen = citizen;
        BirthDate = birthDate;
        Disability = new(type, grade);
    }

    /// <summary>The citizen number: what stays the same when the certificate is issued again with another type or grade.</summary>
    public string Citizen { get; }

    public DateOnly BirthDate { get; }

    /// <summary>The 17th character is odd for men, even for women.</summary>
    public Sex Sex => (Citizen[16] - '0') % 2 == 1 ? Sex.Male : Sex.Female;

    public Disability Disability { get; }

    /// <summary>Reads a number.</summary>
    /// <param name="text">What stands in the cell.</param>
    /// <param name="today">The last possible day of birth.</param>
    /// <param name="fault">Why it is none; names no part of it.</param>
    public static CertificateNumber? Read(string text, DateOnly today, out string fault)
    {
        var number = Bare(text);
        fault = Fault(number, today, out var birth);
        return fault.Length > 0 ? null : new(number[..CitizenLength], birth, (DisabilityType)(number[18] - '0'), number[19] - '0');
    }

    /// <summary>Whether a text holds a citizen number, alone or as the start of a certificate's: such a text is no key to keep.</summary>
    public static bool IsIdentity(string text)
    {
        // Nearly every cell ends here.
        if (text.Length is < CitizenLength or > 2 * Length)
            return false;
        var number = Bare(text);
        return number.Length is >= CitizenLength and <= Length + MaxSuffixLength && HasCitizenForm(number) && HasCheckCharacter(number);
    }

    /// <summary>Shows nothing, so that no message can.</summary>
    public override string ToString() => "certificate";

    private static string Bare(string text) => Folding.Fold(text).Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();

    private static string Fault(string number, DateOnly today, out DateOnly birth)
    {
        birth = default;
        if (number.Length < Length || !HasCitizenForm(number))
            return "not a certificate number: 18 characters of a citizen number, type, grade";
        if (!IsProvince(number))
            return "a certificate number with a region that there is not";
        if (!DateOnly.TryParseExact(number.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out birth) || birth.Year < OldestYear || birth > today)
            return "a certificate number with an impossible date of birth";
        if (!HasCheckCharacter(number))
            return "a certificate number with a wrong check character (GB 11643)";
        if (number[18] is < '1' or > '7')
            return "a certificate number with a type that is not 1 to 7";
        if (number[19] is < '1' or > '4')
            return "a certificate number with a grade that is not 1 to 4";
        return number.Length <= Length + MaxSuffixLength && number.Skip(Length).All(char.IsAsciiLetterOrDigit)
            ? "" : "a certificate number with a suffix that is none";
    }

    private static bool HasCitizenForm(string number) =>
        number.AsSpan(0, CitizenLength - 1).IndexOfAnyExceptInRange('0', '9') < 0 && number[CitizenLength - 1] is 'X' or (>= '0' and <= '9');

    /// <summary>Provinces by their first two digits; prefixes below them keep codes that are no longer in force.</summary>
    private static bool IsProvince(string number) => int.Parse(number.AsSpan(0, 2), CultureInfo.InvariantCulture) is
        (>= 11 and <= 15) or (>= 21 and <= 23) or (>= 31 and <= 37) or (>= 41 and <= 46) or (>= 50 and <= 54) or (>= 61 and <= 65) or 71 or 81 or 82 or 83;

    /// <summary>ISO 7064 MOD 11-2, as GB 11643-1999 applies it.</summary>
    private static bool HasCheckCharacter(string number)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
            sum += Weights[i] * (number[i] - '0');
        return number[CitizenLength - 1] == "10X98765432"[sum % 11];
    }
}
