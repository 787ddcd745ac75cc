namespace Matcher.Matching;

/// <summary>How often a person may be placed in a public-welfare post.</summary>
internal sealed record PublicWelfareRule : Rule
{
    /// <summary>The most placements.</summary>
    public required int MaxPlacements { get; init; }

    /// <summary>Whether each further placement needs a passed appraisal of the last.</summary>
    public required bool NeedsPassedAppraisal { get; init; }
}
