namespace Matcher.Matching;

/// <summary>A campaign with its window and whom it serves.</summary>
internal sealed record CampaignRule : Rule
{
    /// <summary>The code by which posts name it.</summary>
    public required string Campaign { get; init; }

    /// <summary>Where the household must be registered; null if anywhere.</summary>
    public string? Hukou { get; init; }

    /// <summary>Whether it serves people without work only.</summary>
    public bool UnemployedOnly { get; init; }

    /// <summary>Whether it serves people of working age only.</summary>
    public bool WorkingAgeOnly { get; init; }
}
