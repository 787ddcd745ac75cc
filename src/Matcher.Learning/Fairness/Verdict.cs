namespace Matcher.Learning;

/// <summary>What a gate says of a cell.</summary>
public enum Verdict
{
    /// <summary>The threshold holds, or the interval reaches it.</summary>
    Passed,

    /// <summary>The threshold holds in the interval only, or barely.</summary>
    Warned,

    /// <summary>The whole interval is beyond the threshold.</summary>
    Failed,

    /// <summary>Nothing to judge: no supply that the oracle finds feasible.</summary>
    Exempt,

    /// <summary>Fewer than 30 people even when pooled: printed, not judged.</summary>
    Small,

    /// <summary>Printed without a threshold.</summary>
    Reported,
}
