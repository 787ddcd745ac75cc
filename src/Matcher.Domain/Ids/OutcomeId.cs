namespace Matcher.Domain;

/// <summary>Identifies a recorded outcome. Ordered ordinally.</summary>
public readonly record struct OutcomeId : IComparable<OutcomeId>
{
    /// <summary>Makes an identifier.</summary>
    /// <exception cref="ArgumentException">The text is not an <see cref="Identifier"/>.</exception>
    public OutcomeId(string value) => Value = Identifier.Require(value, "An outcome id");

    /// <summary>The identifier's text.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public int CompareTo(OutcomeId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
