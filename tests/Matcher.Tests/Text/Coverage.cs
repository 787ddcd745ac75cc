using System.Globalization;

namespace Matcher.Tests;

/// <summary>The share of a column's values that a reader understands, by row and by distinct value.</summary>
internal sealed record Coverage(double RowShare, double DistinctShare, IReadOnlyList<string> Missed)
{
    public static Coverage Of(IReadOnlyCollection<string> values, Func<string, bool> isRead)
    {
        var groups = values.GroupBy(value => value).Select(group => (group.Key, Count: group.Count(), Read: isRead(group.Key))).ToList();
        return new Coverage(
            (double)groups.Where(group => group.Read).Sum(group => group.Count) / values.Count,
            (double)groups.Count(group => group.Read) / groups.Count,
            [.. groups.Where(group => !group.Read).OrderByDescending(group => group.Count).Select(group => $"{group.Key}×{group.Count}")]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"rows {RowShare:P2}, distinct {DistinctShare:P2}; missed: {string.Join(" | ", Missed.Take(60))}");
}
