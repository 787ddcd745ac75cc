using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>
/// Where arranged entries stand in a list; everything else fills the places between in the order of scores. Pinned entries come first,
/// in the order in which they were pinned. Moved ones stand at their places, or at the nearest free one: the next one after it, or at
/// the end of a list that is shorter. Of two moved to one place the later has it.
/// </summary>
internal sealed class ArrangedPlaces
{
    private readonly Dictionary<long, ArrangedEntry> _places = [];

    /// <summary>Finds the places.</summary>
    /// <param name="entries">The arranged entries that may be listed.</param>
    /// <param name="count">How many entries may be listed in all, hidden ones included.</param>
    public ArrangedPlaces(IReadOnlyCollection<ArrangedEntry> entries, long count)
    {
        Count = count - entries.Count(entry => entry.Placing == Placing.Hidden);
        var pinned = 0;
        foreach (var entry in entries.Where(entry => entry.Placing == Placing.Pinned).OrderBy(entry => entry.Since).ThenBy(entry => entry.Order))
            _places.Add(++pinned, entry);
        foreach (var entry in entries.Where(entry => entry.Placing == Placing.Moved).OrderBy(entry => entry.Place).ThenByDescending(entry => entry.Since).ThenByDescending(entry => entry.Order))
            _places.Add(FreeFrom(entry.Place!.Value), entry);
    }

    /// <summary>How many entries the list shows.</summary>
    public long Count { get; }

    /// <summary>The arranged entry at a place from 1; null where the order of scores has its own.</summary>
    public ArrangedEntry? At(long place) => _places.GetValueOrDefault(place);

    private long FreeFrom(long place)
    {
        var free = Math.Min(place, Count);
        while (free <= Count && _places.ContainsKey(free))
            free++;
        if (free <= Count)
            return free;
        free = Count;
        while (_places.ContainsKey(free))
            free--;
        return free;
    }
}
