namespace Matcher.Domain;

/// <summary>Who offers posts.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
public sealed record Employer(EmployerId Id, string Name)
{
    /// <summary>The nature of the unit; null if unknown.</summary>
    public EmployerNature? Nature { get; init; }

    /// <summary>Of the disabled people hired, the share still there after six months, 0 to 1; null if unknown.</summary>
    public double? RetentionShare { get; init; }

    /// <summary>Whether the record was made by the generator.</summary>
    public bool IsSynthetic { get; init; }
}
