namespace Matcher.Domain;

/// <summary>A provision that a person asks for.</summary>
/// <param name="Provision">What is asked for.</param>
/// <param name="Strength">How much it matters.</param>
public sealed record Need(ProvisionKind Provision, NeedStrength Strength);
