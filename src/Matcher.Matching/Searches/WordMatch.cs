namespace Matcher.Matching;

/// <summary>How many of a query's words a post must have.</summary>
public enum WordMatch
{
    /// <summary>All words; if no post has them all, some of them, which the result says.</summary>
    AllElseAny,

    /// <summary>All words.</summary>
    All,

    /// <summary>At least one of the tokens that the words consist of.</summary>
    Any,
}
