using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>Something to prepare for a person.</summary>
/// <param name="Provision">What.</param>
/// <param name="Tier">What effort it takes.</param>
/// <param name="FundedBy">The rule that pays for it (row 78 of the seed inventory); null if none on file does.</param>
public sealed record PlanAccommodation(ProvisionKind Provision, AccommodationTier Tier, string? FundedBy)
{
    /// <summary>In words.</summary>
    public Sentence Sentence
    {
        get
        {
            var name = ProvisionWords.Of(Provision);
            return FundedBy is null
                ? new($"可以安排:{name.Zh}", $"Can be arranged: {name.En}")
                : new($"可以安排(有补贴):{name.Zh}", $"Can be accommodated (funded): {name.En}");
        }
    }
}
