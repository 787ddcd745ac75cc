using System.Runtime.InteropServices;

namespace Matcher.Scoring;

/// <summary>Different sets of findings, numbered; 0 is the empty one.</summary>
internal sealed class FindingSets
{
    private readonly List<int> _items = [];
    private readonly List<int> _starts = [0, 0];
    private readonly Dictionary<int, int> _newestOfHash = [];
    private readonly List<int> _previousOfHash = [-1];

    public int Count => _starts.Count - 1;

    public ReadOnlySpan<int> this[int number] => CollectionsMarshal.AsSpan(_items)[_starts[number].._starts[number + 1]];

    public void Reset()
    {
        _items.Clear();
        _starts.Clear();
        _starts.Add(0);
        _starts.Add(0);
        _newestOfHash.Clear();
        _previousOfHash.Clear();
        _previousOfHash.Add(-1);
    }

    public int Number(ReadOnlySpan<int> findings)
    {
        if (findings.IsEmpty)
            return 0;
        var hash = 17;
        foreach (var finding in findings)
            hash = (hash * 31) + finding;
        var newest = _newestOfHash.GetValueOrDefault(hash, -1);
        for (var number = newest; number >= 0; number = _previousOfHash[number])
        {
            if (this[number].SequenceEqual(findings))
                return number;
        }

        if (Count > ushort.MaxValue)
            throw new InvalidOperationException($"A query has {Count} sets of findings; {ushort.MaxValue} are allowed.");
        foreach (var finding in findings)
            _items.Add(finding);
        _starts.Add(_items.Count);
        _previousOfHash.Add(newest);
        return _newestOfHash[hash] = Count - 1;
    }
}
