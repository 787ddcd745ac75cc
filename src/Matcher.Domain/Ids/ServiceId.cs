namespace Matcher.Domain;

/// <summary>Identifies a service given to a person. Ordered ordinally.</summary>
public readonly record struct ServiceId : IComparable<ServiceId>
{
    /// <summary>Makes an identifier.</summary>
    /// <exception cref="ArgumentException">The text is not an <see cref="Identifier"/>.</exception>
    public ServiceId(string value) => Value = Identifier.Require(value, "A service id");

    /// <summary>The identifier's text.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public int CompareTo(ServiceId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
