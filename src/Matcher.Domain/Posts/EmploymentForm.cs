namespace Matcher.Domain;

/// <summary>The seven forms in which disabled people are employed. Source: the federation's statistics (row 7 of the seed inventory).</summary>
public enum EmploymentForm
{
    /// <summary>按比例就业.</summary>
    Quota,

    /// <summary>集中就业.</summary>
    Concentrated,

    /// <summary>个体就业.</summary>
    SelfEmployed,

    /// <summary>公益性岗位就业.</summary>
    PublicWelfare,

    /// <summary>辅助性就业.</summary>
    Auxiliary,

    /// <summary>灵活就业(含社区、居家就业).</summary>
    Flexible,

    /// <summary>从事农业种养加.</summary>
    Farming,
}
