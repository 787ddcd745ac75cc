using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>A fit together with what it could turn out to be once every unknown fact is known.</summary>
/// <param name="Code">What counts now.</param>
/// <param name="Worst">The worst that it could be.</param>
/// <param name="Best">The best that it could be.</param>
internal readonly record struct FitRange(FitCode Code, FitCode Worst, FitCode Best)
{
    /// <summary>Whether an unknown fact stands between the ends.</summary>
    public bool IsUnknown => FitCodes.IsUnknown(Code);

    /// <summary>
    /// Resolves two ends: one value if they agree; what can be counted on if the worst is at least arrangeable; unknown otherwise.
    /// Raising any provision raises both ends, so it never lowers the code.
    /// </summary>
    public static FitRange Of(FitCode worst, FitCode best) => worst == best || worst >= FitCodes.Assured
        ? new(worst, worst, best)
        : new(FitCode.Unknown, worst, best);

    /// <summary>What becomes of a need whose provision is in a state.</summary>
    public static FitRange OfNeed(ProvisionState state, AccommodationTier? tier) =>
        Of(FitCodes.OfState(state, tier, worst: true), FitCodes.OfState(state, tier, worst: false));
}
