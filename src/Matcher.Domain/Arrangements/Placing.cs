namespace Matcher.Domain;

/// <summary>What staff did with an entry of a list.</summary>
public enum Placing
{
    /// <summary>It stands at a place that was named.</summary>
    Moved,

    /// <summary>It stands before everything that is not pinned, in the order in which entries were pinned.</summary>
    Pinned,

    /// <summary>It is not shown.</summary>
    Hidden,
}
