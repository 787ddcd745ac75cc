namespace Matcher.Domain;

/// <summary>
/// What was done for a person. Source: 四个一 and 131 of 赣府厅字〔2022〕90号 (rows 71 and 82 of the seed inventory), and the four categories
/// of row 2 (政策宣传保障, 职业技能培训, 求职招聘服务, 岗位开发拓展).
/// </summary>
public enum ServiceKind
{
    /// <summary>基础信息核对.</summary>
    InformationCheck,

    /// <summary>职业能力评估.</summary>
    AbilityAssessment,

    /// <summary>就业需求登记.</summary>
    NeedRegistration,

    /// <summary>职业指导.</summary>
    CareerGuidance,

    /// <summary>岗位信息.</summary>
    PostInformation,

    /// <summary>职业技能培训.</summary>
    Training,

    /// <summary>求职招聘服务.</summary>
    Recruitment,

    /// <summary>岗位开发拓展.</summary>
    PostDevelopment,

    /// <summary>政策宣传保障.</summary>
    PolicySupport,

    /// <summary>跟踪回访.</summary>
    FollowUp,
}
