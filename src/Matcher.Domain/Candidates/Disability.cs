namespace Matcher.Domain;

/// <summary>One type with its grade, as a certificate states it.</summary>
/// <remarks>Grade 1 is the most severe, 4 the mildest (GB/T 26341-2010).</remarks>
public sealed record Disability
{
    /// <summary>Makes a disability.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The grade is not 1 to 4.</exception>
    public Disability(DisabilityType type, int? grade = null)
    {
        if (grade is < 1 or > 4)
            throw new ArgumentOutOfRangeException(nameof(grade), grade, "A grade is 1 to 4.");
        Type = type;
        Grade = grade;
    }

    /// <summary>The type.</summary>
    public DisabilityType Type { get; }

    /// <summary>The grade 1 to 4; null if not on file.</summary>
    public int? Grade { get; }
}
