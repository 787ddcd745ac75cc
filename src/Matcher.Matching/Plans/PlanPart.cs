namespace Matcher.Matching;

/// <summary>A part of the 131 service.</summary>
public enum PlanPart
{
    /// <summary>Career guidance.</summary>
    Guidance,

    /// <summary>Posts.</summary>
    Posts,

    /// <summary>Training.</summary>
    Courses,
}
