using Matcher.Domain;

namespace Matcher.Matching;

internal static class FitCodes
{
    internal const int Count = 16;

    /// <summary>The worst code that can still be counted on.</summary>
    internal const FitCode Assured = FitCode.Construction;

    /// <summary>Twentieths that make a full worth; in them every worth is a whole number, so that means are compared exactly.</summary>
    internal const int FullWorth = 20;

    /// <summary>
    /// What a code is worth, in twentieths, for means over several needs and for priors. Policy choice after the domain guide §2.7,
    /// with construction raised to .55 so that "can be arranged" never falls below "unknown".
    /// </summary>
    private static readonly int[] Worth = [11, 13, 16, 18, FullWorth];

    internal static int WorthOf(FitCode code) => code == FitCode.Unmet ? 0 : code < Assured ? FullWorth / 2 : Worth[code - Assured];

    internal static FitCode OfTier(AccommodationTier tier) => tier switch
    {
        AccommodationTier.Policy => FitCode.Policy,
        AccommodationTier.Equipment => FitCode.Equipment,
        AccommodationTier.SupportPerson => FitCode.SupportPerson,
        _ => FitCode.Construction,
    };

    internal static AccommodationTier? TierOf(FitCode code) => code switch
    {
        FitCode.Policy => AccommodationTier.Policy,
        FitCode.Equipment => AccommodationTier.Equipment,
        FitCode.SupportPerson => AccommodationTier.SupportPerson,
        FitCode.Construction => AccommodationTier.Construction,
        _ => null,
    };

    internal static bool IsUnknown(FitCode code) => code is > FitCode.Unmet and < Assured;

    /// <summary>The code for a state of a provision; <paramref name="worst"/> reads unknown as refused, otherwise as there.</summary>
    internal static FitCode OfState(ProvisionState state, AccommodationTier? tier, bool worst) => state switch
    {
        ProvisionState.Yes => FitCode.Met,
        ProvisionState.Arrangeable => OfTier(tier!.Value),
        ProvisionState.Refused => FitCode.Unmet,
        _ => worst ? FitCode.Unmet : FitCode.Met,
    };
}
