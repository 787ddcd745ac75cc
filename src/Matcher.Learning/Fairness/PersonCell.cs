namespace Matcher.Learning;

/// <summary>People who are looked at together when fairness is measured.</summary>
/// <param name="Name">Its name.</param>
/// <param name="People">How many are judged.</param>
/// <param name="IsPooled">Whether it was put together from cells of fewer than 30, none of which is dropped.</param>
/// <param name="Holds">The cells in it with their numbers of people.</param>
public sealed record PersonCell(string Name, int People, bool IsPooled, IReadOnlyList<string> Holds)
{
    /// <summary>The fewest people of whom a gate speaks.</summary>
    public const int Least = 30;

    /// <summary>Whether there are too few people for a gate, pooled or not.</summary>
    public bool IsSmall => People < Least;
}
