namespace Matcher.Matching;

/// <summary>One feature's share of a score.</summary>
public sealed record ScorePart
{
    /// <summary>The feature; <c>intercept</c> for the constant.</summary>
    public required string Feature { get; init; }

    /// <summary>Its group.</summary>
    public required string Group { get; init; }

    /// <summary>The points, units of 2⁻²⁴.</summary>
    public required long Points { get; init; }

    /// <summary>The bin.</summary>
    public string Bin { get; init; } = "";

    /// <summary>The fact on the post's side.</summary>
    public FactReading Post { get; init; } = FactReading.None;

    /// <summary>The fact on the person's side.</summary>
    public FactReading Candidate { get; init; } = FactReading.None;

    /// <summary>Whether a fact that it rests on is unknown.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>What it means.</summary>
    public required Sentence Sentence { get; init; }
}
