namespace Matcher.Matching;

/// <summary>Why somebody keeps in touch with a person (row 77 of the seed inventory).</summary>
public enum FollowUpCase
{
    /// <summary>Found work: 半年期稳岗留岗动态跟踪.</summary>
    Employed,

    /// <summary>Left school without work: 一年期“不断线”就业指导.</summary>
    LeftSchool,
}
