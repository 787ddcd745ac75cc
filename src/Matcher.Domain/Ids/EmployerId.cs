namespace Matcher.Domain;

/// <summary>Identifies an employer; consent to be shown is given to one of these. Ordered ordinally.</summary>
public readonly record struct EmployerId : IComparable<EmployerId>
{
    /// <summary>Makes an identifier.</summary>
    /// <exception cref="ArgumentException">The text is not an <see cref="Identifier"/>.</exception>
    public EmployerId(string value) => Value = Identifier.Require(value, "An employer id");

    /// <summary>The identifier's text.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public int CompareTo(EmployerId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
