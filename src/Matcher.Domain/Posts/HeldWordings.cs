namespace Matcher.Domain;

/// <summary>Conditions in the words of a post that the law names; a post with one of them is held back until its words are changed.</summary>
/// <remarks>Source: 残疾人保障法 38, 就业促进法 27 and 30, 残疾人就业条例 13.</remarks>
[Flags]
public enum HeldWordings
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Health in general, or the absence of illness.</summary>
    Health = 1,

    /// <summary>Regular features.</summary>
    Appearance = 2,

    /// <summary>The absence of disability.</summary>
    NoDisability = 4,

    /// <summary>A type or grade of disability, or its exclusion.</summary>
    DisabilityLimit = 8,

    /// <summary>One sex, outside programmes.</summary>
    Sex = 16,

    /// <summary>The absence of an infection.</summary>
    Carrier = 32,
}
