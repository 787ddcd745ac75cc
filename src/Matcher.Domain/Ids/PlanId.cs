namespace Matcher.Domain;

/// <summary>Identifies a service plan. Ordered ordinally.</summary>
public readonly record struct PlanId : IComparable<PlanId>
{
    /// <summary>Makes an identifier.</summary>
    /// <exception cref="ArgumentException">The text is not an <see cref="Identifier"/>.</exception>
    public PlanId(string value) => Value = Identifier.Require(value, "A plan id");

    /// <summary>The identifier's text.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public int CompareTo(PlanId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
