namespace Matcher.Matching;

/// <summary>四个一: four services owed once (row 82 of the seed inventory).</summary>
public enum DutyKind
{
    /// <summary>一次基础信息核对.</summary>
    InformationCheck,

    /// <summary>一次职业能力评估.</summary>
    AbilityAssessment,

    /// <summary>一次就业需求登记.</summary>
    NeedRegistration,

    /// <summary>一次就业服务.</summary>
    EmploymentService,
}
