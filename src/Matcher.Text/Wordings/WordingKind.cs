namespace Matcher.Text;

/// <summary>What a wording in a post demands of people without need.</summary>
public enum WordingKind
{
    /// <summary>Health in general (身体健康), or the absence of illness.</summary>
    Health,

    /// <summary>Regular features (五官端正).</summary>
    Appearance,

    /// <summary>The absence of disability (四肢健全, 无残疾).</summary>
    NoDisability,

    /// <summary>A type or grade of disability, or its exclusion (限听力3级).</summary>
    DisabilityLimit,

    /// <summary>One sex.</summary>
    Sex,

    /// <summary>The absence of an infection (无乙肝).</summary>
    Carrier,

    /// <summary>Good looks (形象好).</summary>
    Image,

    /// <summary>A body height.</summary>
    Height,

    /// <summary>An age.</summary>
    Age,

    /// <summary>Marriage or children.</summary>
    Marriage,

    /// <summary>Good eyes, ears or voice without a task that needs them.</summary>
    Senses,
}
