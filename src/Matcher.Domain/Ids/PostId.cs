namespace Matcher.Domain;

/// <summary>Identifies a post. Ordered ordinally.</summary>
public readonly record struct PostId : IComparable<PostId>
{
    /// <summary>Makes an identifier.</summary>
    /// <exception cref="ArgumentException">The text is not an <see cref="Identifier"/>.</exception>
    public PostId(string value) => Value = Identifier.Require(value, "A post id");

    /// <summary>The identifier's text.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public int CompareTo(PostId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
