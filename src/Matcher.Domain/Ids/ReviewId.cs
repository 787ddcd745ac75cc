namespace Matcher.Domain;

/// <summary>Identifies a review that somebody asked for. Ordered ordinally.</summary>
public readonly record struct ReviewId : IComparable<ReviewId>
{
    /// <summary>Makes an identifier.</summary>
    /// <exception cref="ArgumentException">The text is not an <see cref="Identifier"/>.</exception>
    public ReviewId(string value) => Value = Identifier.Require(value, "A review id");

    /// <summary>The identifier's text.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public int CompareTo(ReviewId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
