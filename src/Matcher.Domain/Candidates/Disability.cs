namespace Matcher.Domain;

/// <summary>One type with its grade, as a certificate states it, and with its kind if that is on file.</summary>
/// <remarks>Grade 1 is the most severe, 4 the mildest (GB/T 26341-2010).</remarks>
public sealed record Disability
{
    /// <summary>Makes a disability.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The grade is not 1 to 4.</exception>
    /// <exception cref="ArgumentException">The kind is one of another type.</exception>
    public Disability(DisabilityType type, int? grade = null, DisabilityKind? kind = null)
    {
        if (grade is < 1 or > 4)
            throw new ArgumentOutOfRangeException(nameof(grade), grade, "A grade is 1 to 4.");
        if (kind is { } known && DisabilityKinds.TypeOf(known) != type)
            throw new ArgumentException($"{known} is a kind of {DisabilityKinds.TypeOf(known)}, not of {type}.", nameof(kind));
        Type = type;
        Grade = grade;
        Kind = kind;
    }

    /// <summary>The type.</summary>
    public DisabilityType Type { get; }

    /// <summary>The grade 1 to 4; null if not on file.</summary>
    public int? Grade { get; }

    /// <summary>The kind; null if not on file. Prior knowledge only.</summary>
    public DisabilityKind? Kind { get; }
}
