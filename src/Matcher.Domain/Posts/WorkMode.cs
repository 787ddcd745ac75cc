namespace Matcher.Domain;

/// <summary>Where the work is done.</summary>
public enum WorkMode
{
    /// <summary>At the workplace.</summary>
    OnSite,

    /// <summary>Partly at home.</summary>
    Hybrid,

    /// <summary>At home.</summary>
    HomeBased,
}
