namespace Matcher.Matching;

/// <summary>What parts two pairs of equal score.</summary>
public enum TieRule
{
    /// <summary>A priority that a rule names.</summary>
    Priority,

    /// <summary>A keyed hash of both ids, as good as a lot.</summary>
    Lot,

    /// <summary>The id.</summary>
    Id,
}
