namespace Matcher.Simulation;

/// <summary>What a workplace really does about a provision.</summary>
/// <param name="State">Yes, arrangeable or refused; never unknown.</param>
/// <param name="Tier">The effort, if arrangeable.</param>
internal readonly record struct TrueProvision(ProvisionState State, AccommodationTier? Tier);
