namespace Matcher.Domain;

/// <summary>What a workplace says about one provision.</summary>
public enum ProvisionState
{
    /// <summary>Nobody said, or it was said too long ago.</summary>
    Unknown,

    /// <summary>It will not be provided.</summary>
    Refused,

    /// <summary>It can be arranged, with the tier of effort that goes with it.</summary>
    Arrangeable,

    /// <summary>It is there.</summary>
    Yes,
}
