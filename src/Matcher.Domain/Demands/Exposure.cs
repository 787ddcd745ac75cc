namespace Matcher.Domain;

/// <summary>A condition of the workplace that some people must avoid for their safety.</summary>
public enum Exposure
{
    /// <summary>Work at heights.</summary>
    Heights,

    /// <summary>Moving machines.</summary>
    Machines,

    /// <summary>Dust.</summary>
    Dust,

    /// <summary>Loud noise.</summary>
    Noise,

    /// <summary>Flashing light.</summary>
    FlashingLight,

    /// <summary>Heat.</summary>
    Heat,

    /// <summary>Chemicals.</summary>
    Chemicals,
}
