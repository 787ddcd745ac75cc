namespace Matcher.Matching;

/// <summary>What a line tells the person.</summary>
public enum PersonLineKind
{
    /// <summary>All in all; the first line.</summary>
    Summary,

    /// <summary>What keeps the pair out.</summary>
    Blocks,

    /// <summary>What speaks for the post.</summary>
    For,

    /// <summary>What speaks against it.</summary>
    Against,

    /// <summary>What is not known, as a question.</summary>
    Unknown,

    /// <summary>What would be prepared.</summary>
    Prepare,
}
