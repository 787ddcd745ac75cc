namespace Matcher.Domain;

/// <summary>What kind of unit an employer is (row 11 of the seed inventory).</summary>
public enum EmployerNature
{
    /// <summary>机关.</summary>
    Government,

    /// <summary>事业单位.</summary>
    PublicInstitution,

    /// <summary>国有企业.</summary>
    StateOwned,

    /// <summary>民营企业.</summary>
    Private,

    /// <summary>外资企业.</summary>
    Foreign,

    /// <summary>社会组织.</summary>
    Social,
}
