using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>Who may take auxiliary employment.</summary>
internal sealed record AuxiliaryEligibilityRule : Rule
{
    /// <summary>The least age in years.</summary>
    public required int MinAge { get; init; }

    /// <summary>Types that are eligible at any grade.</summary>
    public required IReadOnlyList<DisabilityType> Types { get; init; }

    /// <summary>Limb disabilities are eligible up to this grade (1 is the most severe).</summary>
    public required int LimbMaxGrade { get; init; }

    /// <summary>Whether the person's types are eligible; null if what is on file does not say. Multiple disabilities count by component.</summary>
    public bool? Admits(IReadOnlyList<Disability> disabilities)
    {
        bool? admits = disabilities.Count == 0 || disabilities is [{ Type: DisabilityType.Multiple }] ? null : false;
        foreach (var disability in disabilities)
        {
            if (Types.Contains(disability.Type) || (disability.Type == DisabilityType.Limb && disability.Grade <= LimbMaxGrade))
                return true;
            if (disability.Type == DisabilityType.Limb && disability.Grade is null)
                admits = null;
        }

        return admits;
    }
}
