namespace Matcher.Text;

/// <summary>A number of the clause that a rule asks for.</summary>
internal enum ClauseNumber
{
    None,

    /// <summary>A load, as a level of lifting.</summary>
    Load,

    /// <summary>Hours, as a level of standing or as hours a week.</summary>
    Hours,
}
