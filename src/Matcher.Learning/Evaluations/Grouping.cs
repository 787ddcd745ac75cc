namespace Matcher.Learning;

/// <summary>What makes a list.</summary>
public enum Grouping
{
    /// <summary>The people of a post: shortlists.</summary>
    Post,

    /// <summary>The posts of a person: recommendations.</summary>
    Candidate,
}
