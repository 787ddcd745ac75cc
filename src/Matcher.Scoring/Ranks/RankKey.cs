namespace Matcher.Scoring;

/// <summary>
/// The order of every list: score falling, then a priority that a rule names for ties falling, then a keyed hash of both ids
/// rising, so that early registrants do not win every tie, then id ordinally rising. Smaller comes first.
/// </summary>
/// <param name="Score">The score, units of 2⁻²⁴.</param>
/// <param name="Priority">The priority, higher first.</param>
/// <param name="Hash">The keyed hash of the pair.</param>
/// <param name="Id">The id of the listed side.</param>
public readonly record struct RankKey(long Score, int Priority, ulong Hash, string Id) : IComparable<RankKey>
{
    /// <inheritdoc/>
    public int CompareTo(RankKey other)
    {
        var order = other.Score.CompareTo(Score);
        if (order == 0)
            order = other.Priority.CompareTo(Priority);
        if (order == 0)
            order = Hash.CompareTo(other.Hash);
        return order != 0 ? order : string.CompareOrdinal(Id, other.Id);
    }
}
