using Matcher.Domain;

namespace Matcher.Learning;

/// <summary>The cell that a person is counted in when fairness is measured; nothing here is read by any feature.</summary>
/// <param name="Type">Type of disability; several count as <c>multiple</c>.</param>
/// <param name="Grade"><c>severe</c> (1 and 2), <c>moderate</c> (3 and 4) or <c>ungraded</c>.</param>
/// <param name="Sex">Sex, or <c>unknown</c>.</param>
/// <param name="Area">
/// <c>urban</c> if the home's code is a district's (GB/T 2260: 01 to 20), <c>rural</c> if a county's or county city's, else <c>unknown</c>.
/// </param>
public readonly record struct PersonGroup(string Type, string Grade, string Sex, string Area)
{
    private const int LastDistrict = 20;

    /// <summary>The cell of a person.</summary>
    public static PersonGroup Of(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        var type = candidate.Disabilities switch
        {
            [] => "none",
            [{ Type: var only }] => Vocabulary<DisabilityType>.Of(only),
            _ => Vocabulary<DisabilityType>.Of(DisabilityType.Multiple),
        };
        var grade = candidate.Disabilities.Min(disability => disability.Grade) switch { null => "ungraded", <= 2 => "severe", _ => "moderate" };
        return new(type, grade, candidate.Sex is { } sex ? Vocabulary<Sex>.Of(sex) : "unknown", AreaOf(candidate.Residence));
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Type} {Grade} {Sex} {Area}";

    private static string AreaOf(RegionCode? home) => home?.County is not { } county ? "unknown"
        : int.Parse(county.AsSpan(4), System.Globalization.CultureInfo.InvariantCulture) <= LastDistrict ? "urban" : "rural";
}
