namespace Matcher.Domain;

/// <summary>What a consent is for; each purpose needs its own. Source: PIPL 23, 29.</summary>
public enum ConsentPurpose
{
    /// <summary>To be scored against posts.</summary>
    Match,

    /// <summary>To be shown to one employer.</summary>
    ShareWithEmployer,

    /// <summary>To be counted in statistics.</summary>
    Statistics,

    /// <summary>To be used for research and training.</summary>
    Research,
}
