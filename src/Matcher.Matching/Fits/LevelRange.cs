namespace Matcher.Matching;

/// <summary>The levels that a function or a demand could have; one level if it is known.</summary>
/// <param name="Low">The lowest, 0 to 3.</param>
/// <param name="High">The highest.</param>
internal readonly record struct LevelRange(int Low, int High)
{
    /// <summary>Nothing is known.</summary>
    public static LevelRange Any { get; } = new(0, Domain.Level.Max);

    /// <summary>Whether it is known.</summary>
    public bool IsKnown => Low == High;
}
