using System.Collections.Frozen;

namespace Matcher.Text;

/// <summary>The detailed names of the classification by their coordinates.</summary>
internal sealed class OccupationNames
{
    private readonly Occupation[] _occupations = [.. OccupationTable.All.Where(occupation => occupation is { Code.Depth: 4, Name: not null })];
    private readonly int[] _minorEnds;
    private readonly FrozenDictionary<uint, (int Name, int Weight)[]> _namesOf;

    private OccupationNames()
    {
        _minorEnds = [.. Enumerable.Range(1, _occupations.Length)
            .Where(end => end == _occupations.Length || !_occupations[end].Parent.Equals(_occupations[end - 1].Parent))];
        _namesOf = Enumerable.Range(0, _occupations.Length)
            .SelectMany(name => TitleProfile.Of(_occupations[name].Name!).Coordinates.ToArray().Select(part => (part.Key, Name: name, part.Weight)))
            .GroupBy(part => part.Key)
            .ToFrozenDictionary(group => group.Key, group => group.Select(part => (part.Name, part.Weight)).ToArray());
    }

    public static OccupationNames All => Lazily.Names;

    public int Count => _occupations.Length;

    public Occupation this[int name] => _occupations[name];

    /// <summary>Adds to each name how related it is, so many times.</summary>
    public void Add(TitleProfile profile, int times, Span<long> points)
    {
        foreach (var (key, weight) in profile.Coordinates)
        {
            if (!_namesOf.TryGetValue(key, out var names))
                continue;
            foreach (var (name, other) in names)
                points[name] += (long)times * weight * other;
        }
    }

    /// <summary>The best name of each minor group that has points, within groups; the best first, of equals the lowest code.</summary>
    /// <param name="points">Per name.</param>
    /// <param name="groups">Beginnings of codes; null for all.</param>
    /// <param name="most">How many at most.</param>
    public List<int> Best(ReadOnlySpan<long> points, string[]? groups, int most)
    {
        var found = new List<int>(most + 1);
        var first = 0;
        foreach (var end in _minorEnds)
        {
            var best = first;
            for (var name = first + 1; name < end; name++)
                best = points[name] > points[best] ? name : best;
            first = end;
            if (points[best] > 0 && (groups is null || IsWithin(best, groups)))
                Insert(found, best, points, most);
        }

        return found;
    }

    // Names stand in the order of codes, so the first of equals is the lowest.
    private static void Insert(List<int> found, int name, ReadOnlySpan<long> points, int most)
    {
        var place = found.Count;
        while (place > 0 && points[found[place - 1]] < points[name])
            place--;
        if (place >= most)
            return;
        found.Insert(place, name);
        if (found.Count > most)
            found.RemoveAt(most);
    }

    private bool IsWithin(int name, string[] groups)
    {
        var code = _occupations[name].Code.Value;
        foreach (var group in groups)
        {
            if (code.StartsWith(group, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static class Lazily
    {
        public static readonly OccupationNames Names = new();
    }
}
