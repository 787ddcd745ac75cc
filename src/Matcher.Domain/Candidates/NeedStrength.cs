namespace Matcher.Domain;

/// <summary>How much a person depends on a provision.</summary>
public enum NeedStrength
{
    /// <summary>It helps.</summary>
    Preferred,

    /// <summary>Without it the work is out of reach.</summary>
    Essential,
}
