namespace Matcher.Domain;

/// <summary>The steps of supported work, lowest first (row 47 of the seed inventory). Order is meaning: a later step is higher.</summary>
public enum LadderStep
{
    /// <summary>辅助性就业, in a workshop for it.</summary>
    Auxiliary,

    /// <summary>厂外厂: auxiliary work at the site of an ordinary employer.</summary>
    OutsideFactory,

    /// <summary>按比例就业, or a firm that employs disabled people together: an ordinary contract.</summary>
    Quota,
}
