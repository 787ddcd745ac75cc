namespace Matcher.Domain;

/// <summary>Where a course is taught.</summary>
public enum CourseMode
{
    /// <summary>At the place of training.</summary>
    OnSite,

    /// <summary>Partly online.</summary>
    Hybrid,

    /// <summary>Online.</summary>
    Online,
}
