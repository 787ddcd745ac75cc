namespace Matcher.Domain;

/// <summary>Education, lowest first. Source: GB/T 4658.</summary>
public enum EducationLevel
{
    /// <summary>未上学.</summary>
    None,

    /// <summary>小学.</summary>
    Primary,

    /// <summary>初中.</summary>
    JuniorSecondary,

    /// <summary>中专、中技、职高.</summary>
    SecondaryVocational,

    /// <summary>高中.</summary>
    SeniorSecondary,

    /// <summary>大专.</summary>
    JuniorCollege,

    /// <summary>本科.</summary>
    Bachelor,

    /// <summary>硕士.</summary>
    Master,

    /// <summary>博士.</summary>
    Doctor,
}
