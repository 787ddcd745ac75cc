namespace Matcher.Domain;

/// <summary>Which of the two lists.</summary>
public enum ListKind
{
    /// <summary>A person's recommended posts.</summary>
    Recommendation,

    /// <summary>A post's shortlist of people.</summary>
    Shortlist,
}
