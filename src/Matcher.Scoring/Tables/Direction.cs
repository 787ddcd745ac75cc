namespace Matcher.Scoring;

/// <summary>How points may move along a feature's bins.</summary>
public enum Direction
{
    /// <summary>Any way.</summary>
    Free,

    /// <summary>Never fall from one bin to the next.</summary>
    Up,

    /// <summary>Never rise from one bin to the next.</summary>
    Down,
}
