namespace Matcher.Matching;

/// <summary>Auxiliary employment is near home (就近就便).</summary>
internal sealed record AuxiliaryRadiusRule : Rule
{
    /// <summary>The longest way in kilometres, unless the person's own limit is shorter.</summary>
    public required int RadiusKm { get; init; }
}
