namespace Matcher.Matching;

/// <summary>How long somebody keeps in touch with a person.</summary>
internal sealed record FollowUpRule : Rule
{
    /// <summary>In which case.</summary>
    public required FollowUpCase Case { get; init; }

    /// <summary>For how many months.</summary>
    public required int Months { get; init; }
}
