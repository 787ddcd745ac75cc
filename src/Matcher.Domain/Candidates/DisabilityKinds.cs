namespace Matcher.Domain;

/// <summary>Which type a kind belongs to.</summary>
public static class DisabilityKinds
{
    /// <summary>The type that a kind divides.</summary>
    public static DisabilityType TypeOf(DisabilityKind kind) => kind switch
    {
        DisabilityKind.SpecificLearning => DisabilityType.Intellectual,
        DisabilityKind.AutismMild or DisabilityKind.AutismModerate or DisabilityKind.MentalIllness => DisabilityType.Mental,
        _ => DisabilityType.Limb,
    };
}
