namespace Matcher.Matching;

/// <summary>What a put did.</summary>
public enum PutOutcome
{
    /// <summary>There was no such record.</summary>
    Added,

    /// <summary>There was one, and it differed.</summary>
    Changed,

    /// <summary>There was one, and it was the same.</summary>
    Unchanged,
}
