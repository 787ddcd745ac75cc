namespace Matcher.Matching;

/// <summary>How well a pair fits, in words.</summary>
public enum FitBand
{
    /// <summary>Strong.</summary>
    Strong,

    /// <summary>Good.</summary>
    Good,

    /// <summary>Possible.</summary>
    Possible,

    /// <summary>Too few of the facts that matter are known to say.</summary>
    NotEnoughKnown,
}
