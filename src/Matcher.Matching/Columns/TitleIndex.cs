using Matcher.Text;

namespace Matcher.Matching;

/// <summary>
/// Titles by their coordinates (<see cref="TitleProfile.Coordinates"/>): for each coordinate the titles that have it, with their
/// weights. So one title is compared with all at once, by the same sum as pair by pair. One writer; readers see what was there.
/// </summary>
internal sealed class TitleIndex
{
    private readonly ValueTable<string, bool> _titles = new(StringComparer.Ordinal);
    private readonly ValueTable<uint, GrowingList<(int Title, short Weight)>> _titlesOf = new();

    /// <summary>How many titles there are.</summary>
    public int Count => _titles.Count;

    /// <summary>The number of a title, a new one if it is new. For the writer only.</summary>
    public int NumberOf(string title)
    {
        if (_titles.Find(title) is >= 0 and var known)
            return known;
        var number = _titles.Count;
        foreach (var (key, weight) in TitleProfile.Of(title).Coordinates)
        {
            var list = _titlesOf.NumberOf(key, () => new());
            _titlesOf.Values.Span[list].Add((number, (short)weight));
        }

        return _titles.NumberOf(title, () => true);
    }

    /// <summary>Adds for each title the points that some coordinates of another give it, as <see cref="TitleProfile.PointsWith"/> counts.</summary>
    public void Add(ReadOnlySpan<(uint Key, int Weight)> coordinates, Span<int> points)
    {
        foreach (var (key, weight) in coordinates)
        {
            if (_titlesOf.Find(key) is not (>= 0 and var list))
                continue;
            foreach (var (title, other) in _titlesOf.Values.Span[list].Values.Span)
            {
                // A title may have come in since.
                if (title < points.Length)
                    points[title] += weight * other;
            }
        }
    }
}
