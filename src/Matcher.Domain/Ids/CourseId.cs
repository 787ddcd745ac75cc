namespace Matcher.Domain;

/// <summary>Identifies a training course. Ordered ordinally.</summary>
public readonly record struct CourseId : IComparable<CourseId>
{
    /// <summary>Makes an identifier.</summary>
    /// <exception cref="ArgumentException">The text is not an <see cref="Identifier"/>.</exception>
    public CourseId(string value) => Value = Identifier.Require(value, "A course id");

    /// <summary>The identifier's text.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public int CompareTo(CourseId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
