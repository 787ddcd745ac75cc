namespace Matcher.Matching;

/// <summary>A field by which hits are counted.</summary>
public enum PostFacet
{
    /// <summary>By province, two digits.</summary>
    Province,

    /// <summary>By form of employment.</summary>
    Form,

    /// <summary>By work mode.</summary>
    WorkMode,

    /// <summary>By least education.</summary>
    Education,

    /// <summary>By provision that is there or can be arranged; a post counts under each.</summary>
    Provision,
}
