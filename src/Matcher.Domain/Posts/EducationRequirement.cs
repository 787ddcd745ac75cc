namespace Matcher.Domain;

/// <summary>The education that a post asks for.</summary>
/// <param name="Minimum">The least level; <see cref="EducationLevel.None"/> if the post says that any will do; null if it says nothing.</param>
/// <param name="IsRelaxed">Whether the employer may relax it; then it ranks and does not gate (row 58 of the seed inventory).</param>
/// <param name="Majors">Majors in the post's own words.</param>
public sealed record EducationRequirement(EducationLevel? Minimum, bool IsRelaxed = false, string? Majors = null)
{
    /// <summary>Nothing was said.</summary>
    public static EducationRequirement Unstated { get; } = new((EducationLevel?)null);

    /// <summary>
    /// How many steps a level falls short, 0 if it does not. Senior secondary and secondary vocational schools count as one step,
    /// because posts name them side by side.
    /// </summary>
    public int StepsShort(EducationLevel level) => Minimum is { } minimum ? Math.Max(0, Step(minimum) - Step(level)) : 0;

    private static int Step(EducationLevel level) => level >= EducationLevel.SeniorSecondary ? (int)level - 1 : (int)level;
}
