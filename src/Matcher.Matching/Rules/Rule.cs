using System.Text.Json.Serialization;
using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>A rule of law or of a programme, in one region, between two days.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(AuxiliaryEligibilityRule), "auxiliary_eligibility")]
[JsonDerivedType(typeof(AuxiliaryRadiusRule), "auxiliary_radius")]
[JsonDerivedType(typeof(CampaignRule), "campaign")]
[JsonDerivedType(typeof(PublicWelfareRule), "public_welfare")]
[JsonDerivedType(typeof(MassageRule), "massage")]
[JsonDerivedType(typeof(WorkingAgeRule), "working_age")]
[JsonDerivedType(typeof(FollowUpRule), "follow_up")]
[JsonDerivedType(typeof(BenefitRule), "benefit")]
[JsonDerivedType(typeof(SubsidyRule), "subsidy")]
[JsonDerivedType(typeof(ProgrammeRule), "programme")]
internal abstract record Rule
{
    /// <summary>The rule's id.</summary>
    public required string Id { get; init; }

    /// <summary>Where it holds, as a code of GB/T 2260; null for the whole country.</summary>
    public string? Region { get; init; }

    /// <summary>The first day; null if it is not on file.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day; null if it is still in force.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The text that makes it a rule.</summary>
    public required string Source { get; init; }

    /// <summary>Tells whether the rule holds at a place on a day. A rule of one region never holds in another.</summary>
    public bool HoldsIn(RegionCode? place, DateOnly day) =>
        !(day < From) && !(day > To) && (Region is null || place?.IsWithin(new RegionCode(Region)) == true);
}
