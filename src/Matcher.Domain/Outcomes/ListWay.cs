namespace Matcher.Domain;

/// <summary>Which way a pair was shown.</summary>
public enum ListWay
{
    /// <summary>The person stood in a post's shortlist.</summary>
    Shortlist,

    /// <summary>The post stood among a person's recommendations.</summary>
    Recommendation,

    /// <summary>The post stood among search results.</summary>
    Search,

    /// <summary>A counsellor brought the two together.</summary>
    Counsellor,
}
