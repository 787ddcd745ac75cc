using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>Something to prepare for a person.</summary>
/// <param name="Provision">What.</param>
/// <param name="Tier">What effort it takes.</param>
public readonly record struct Accommodation(ProvisionKind Provision, AccommodationTier Tier);
