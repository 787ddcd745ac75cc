namespace Matcher.Simulation;

/// <summary>Work as it is usually offered; posts vary around it. Lists are given as text separated by <c>|</c>.</summary>
/// <remarks>Demands read <c>hear:3!;see:2</c>: axis, level, <c>!</c> for essential; an axis that is not named asks nothing.</remarks>
internal sealed class OccupationProfile(
    string titles, string code, string industry, WorkplaceKind workplace, EmploymentForm form, (int Min, int Max) pay,
    EducationLevel education, string skills, string helpful, string demands, string duties)
{
    internal string[] Titles { get; } = titles.Split('|');

    internal OccupationCode Code { get; } = new(code);

    internal string Industry { get; } = industry;

    internal WorkplaceKind Workplace { get; } = workplace;

    internal EmploymentForm Form { get; } = form;

    /// <summary>Yuan a month.</summary>
    internal (int Min, int Max) Pay { get; } = pay;

    internal EducationLevel Education { get; } = education;

    internal string[] Skills { get; } = Parts(skills);

    internal string[] HelpfulSkills { get; } = Parts(helpful);

    internal string[] Duties { get; } = duties.Split('|');

    internal TrueDemand[] Demands { get; } = Parse(demands);

    /// <summary>How often it is offered, against the others.</summary>
    internal int Weight { get; init; } = 10;

    internal Exposure[] Exposures { get; init; } = [];

    internal LicenceCode? Licence { get; init; }

    internal string? Course { get; init; }

    internal bool IsMedical { get; init; }

    /// <summary>Whether it is found in the countryside rather than in town.</summary>
    internal bool IsRural { get; init; }

    /// <summary>Whether nights may be part of it.</summary>
    internal bool HasNights { get; init; }

    /// <summary>Whether pay depends on the output, so that a guaranteed base is not a matter of course.</summary>
    internal bool IsPiecework { get; init; }

    private static string[] Parts(string list) => list.Length == 0 ? [] : list.Split('|');

    private static TrueDemand[] Parse(string demands)
    {
        var parsed = new TrueDemand[FunctionAxes.Count];
        foreach (var part in demands.Split(';'))
        {
            var (axis, level) = (part[..part.IndexOf(':', StringComparison.Ordinal)], part[part.IndexOf(':', StringComparison.Ordinal) + 1] - '0');
            parsed[(int)Vocabulary<FunctionAxis>.Parse(axis)] = new(level, part.EndsWith('!'));
        }

        return parsed;
    }
}
