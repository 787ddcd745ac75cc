namespace Matcher.Matching;

/// <summary>What a note concerns.</summary>
public enum NoteSubject
{
    /// <summary>The subsistence allowance when the person begins to work for themselves (row 69 of the seed inventory).</summary>
    SubsistenceAllowance,

    /// <summary>What platforms give to people who work through them (row 61).</summary>
    PlatformSupport,

    /// <summary>The start of one's own business (row 78).</summary>
    Startup,

    /// <summary>Social insurance of people who work for themselves (row 70).</summary>
    SocialInsurance,

    /// <summary>Looking for work after school (row 78).</summary>
    JobSeeking,

    /// <summary>Training: fee, living and travel (row 84).</summary>
    Training,

    /// <summary>Assistive devices (row 78).</summary>
    Device,

    /// <summary>Programmes of the associations by type (row 63).</summary>
    Programme,
}
