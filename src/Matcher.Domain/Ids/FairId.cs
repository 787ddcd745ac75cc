namespace Matcher.Domain;

/// <summary>Identifies a recruitment fair. Ordered ordinally.</summary>
public readonly record struct FairId : IComparable<FairId>
{
    /// <summary>Makes an identifier.</summary>
    /// <exception cref="ArgumentException">The text is not an <see cref="Identifier"/>.</exception>
    public FairId(string value) => Value = Identifier.Require(value, "A fair id");

    /// <summary>The identifier's text.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public int CompareTo(FairId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
