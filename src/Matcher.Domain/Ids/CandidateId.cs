namespace Matcher.Domain;

/// <summary>Identifies a candidate inside the service. Never leaves it towards a fair system or an employer. Ordered ordinally.</summary>
public readonly record struct CandidateId : IComparable<CandidateId>
{
    /// <summary>Makes an identifier.</summary>
    /// <exception cref="ArgumentException">The text is not an <see cref="Identifier"/>.</exception>
    public CandidateId(string value) => Value = Identifier.Require(value, "A candidate id");

    /// <summary>The identifier's text.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public int CompareTo(CandidateId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
