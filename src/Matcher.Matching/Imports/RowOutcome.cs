namespace Matcher.Matching;

/// <summary>What became of a row; every row has exactly one outcome.</summary>
public enum RowOutcome
{
    /// <summary>Taken as it stood.</summary>
    Accepted,

    /// <summary>Taken after repairs, each of which is noted.</summary>
    Repaired,

    /// <summary>Belongs to a record that is already there.</summary>
    Merged,

    /// <summary>Not taken; the note says why.</summary>
    Refused,
}
