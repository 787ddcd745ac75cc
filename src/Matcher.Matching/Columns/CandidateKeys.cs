using System.Runtime.CompilerServices;
using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>
/// What tells people apart, part by part: all that the features and gates of a facet read of a person. A facet of people numbers
/// its values by it, and the facet of posts with the same features and gates keeps by it what its own values meant.
/// </summary>
internal static class CandidateKeys
{
    /// <summary>The level assessed; −1 if there is none, and then all that a prior can be drawn from.</summary>
    public static (int Level, string Disabilities) Function(CandidateView candidate, FunctionAxis axis) =>
        candidate.FunctionOn(axis) is { } function ? (function.Level.Value, "") : (-1, candidate.DisabilityKey);

    /// <summary>Bit p is set in the first number if provision p is essential, in the second if it is preferred.</summary>
    public static (ulong Essential, ulong Preferred) Needs(CandidateView candidate)
    {
        var (essential, preferred) = (0UL, 0UL);
        for (var i = 0; i < candidate.Candidate.Needs.Count; i++)
        {
            var need = candidate.Candidate.Needs[i];
            essential |= need.Strength == NeedStrength.Essential ? 1UL << (int)need.Provision : 0;
            preferred |= need.Strength == NeedStrength.Preferred ? 1UL << (int)need.Provision : 0;
        }

        return (essential, preferred);
    }

    public static int Education(CandidateView candidate) => OrNone(candidate.Candidate.Education);

    public static int Experience(CandidateView candidate) => candidate.Candidate.ExperienceYears ?? -1;

    /// <summary>Empty if nobody asked; otherwise begins with a plus sign.</summary>
    public static string Licences(CandidateView candidate) => candidate.Candidate.Licences switch
    {
        null => "",
        { Count: 0 } => "+",
        var licences => "+" + string.Join('+', licences.Select(licence => licence.Value).Order(StringComparer.Ordinal)),
    };

    /// <summary>Home, the longest way wished, and whether the person would move.</summary>
    public static (string Home, int? MaxKm, bool? WillingToMove) Place(CandidateView candidate) =>
        (candidate.Place?.Code.Value ?? "", candidate.Candidate.Wishes.MaxCommuteKm, candidate.Candidate.Wishes.WillingToMove);

    public static int PayFloor(CandidateView candidate) => candidate.Candidate.Wishes.PayFloorYuanPerMonth ?? 0;

    public static (bool WantsInsurance, bool WantsGuaranteedBase, bool RefusesNightShift) Conditions(CandidateView candidate) =>
        (candidate.Candidate.Wishes.WantsInsurance == true, candidate.Candidate.Wishes.WantsGuaranteedBase == true, candidate.Candidate.Wishes.AcceptsNightShift == false);

    public static int Hours(CandidateView candidate) => candidate.Candidate.Wishes.MaxHoursPerWeek ?? -1;

    public static int WorkModes(CandidateView candidate) => Bits(candidate.Candidate.Wishes.WorkModes);

    public static int Forms(CandidateView candidate) => Bits(candidate.Candidate.Wishes.Forms);

    public static int AvoidedExposures(CandidateView candidate) => Bits(candidate.Candidate.AvoidedExposures);

    /// <summary>Types and grades, which rules of law name; no rule reads a kind.</summary>
    public static string Disabilities(CandidateView candidate) =>
        string.Join(' ', candidate.Candidate.Disabilities.Select(disability => $"{(int)disability.Type}{disability.Grade}").Order(StringComparer.Ordinal));

    public static (int Age, int Sex) AgeAndSex(CandidateView candidate) => (candidate.Age ?? -1, OrNone(candidate.Candidate.Sex));

    public static string Hukou(CandidateView candidate) => candidate.Candidate.Hukou?.Value ?? "";

    public static int Status(CandidateView candidate) => OrNone(candidate.Candidate.Status);

    /// <summary>Placements, −1 if nothing is on file, and whether the last appraisal was passed.</summary>
    public static (int Placements, int Appraisal) PublicWelfare(CandidateView candidate) =>
        candidate.Candidate.PublicWelfare is { } history ? (history.Placements, history.LastAppraisalPassed switch { null => 0, false => 1, true => 2 }) : (-1, 0);

    private static int OrNone<T>(T? value)
        where T : struct, Enum => value is { } known ? Unsafe.BitCast<T, int>(known) : -1;

    private static int Bits<T>(IReadOnlyList<T> values)
        where T : struct, Enum
    {
        var bits = 0;
        for (var i = 0; i < values.Count; i++)
            bits |= 1 << Unsafe.BitCast<T, int>(values[i]);
        return bits;
    }
}
