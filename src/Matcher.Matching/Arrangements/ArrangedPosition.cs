using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>Where a page of an arranged list ended.</summary>
/// <param name="Version">The version of the arrangement; a page of another one does not continue it.</param>
/// <param name="Shown">How many entries stand on the pages before.</param>
/// <param name="Key">The key of the last entry that stands where its score puts it; null if there was none.</param>
public sealed record ArrangedPosition(long Version, long Shown, RankKey? Key)
{
    /// <summary>Where a list goes on after some entries were shown.</summary>
    /// <param name="version">The version of the arrangement.</param>
    /// <param name="before">Where the page before ended; null for the first page.</param>
    /// <param name="shown">The entries shown since.</param>
    internal static ArrangedPosition After(long version, ArrangedPosition? before, IReadOnlyCollection<RankedMatch> shown) =>
        new(version, (before?.Shown ?? 0) + shown.Count, shown.LastOrDefault(match => match.Arranged is null)?.Key ?? before?.Key);
}
