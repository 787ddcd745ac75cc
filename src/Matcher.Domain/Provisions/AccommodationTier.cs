namespace Matcher.Domain;

/// <summary>What kind of effort an accommodation takes, easiest first. Order is meaning: a later tier is harder.</summary>
public enum AccommodationTier
{
    /// <summary>A rule or a habit changes; costs nothing.</summary>
    Policy,

    /// <summary>A thing is bought or lent.</summary>
    Equipment,

    /// <summary>A person helps.</summary>
    SupportPerson,

    /// <summary>Something is built.</summary>
    Construction,
}
