using System.Runtime.InteropServices;

namespace Matcher.Text;

/// <summary>Amounts by number, and which numbers have one.</summary>
internal sealed class Tally(int count)
{
    private readonly long[] _amounts = new long[count];
    private readonly List<int> _places = [];

    /// <summary>The numbers with an amount, in the order of their first.</summary>
    public ReadOnlySpan<int> Places => CollectionsMarshal.AsSpan(_places);

    public long this[int place] => _amounts[place];

    /// <summary>Adds an amount of 0 or more.</summary>
    public void Add(int place, long amount)
    {
        if (amount <= 0)
            return;
        if (_amounts[place] == 0)
            _places.Add(place);
        _amounts[place] += amount;
    }

    public void Clear()
    {
        foreach (var place in _places)
            _amounts[place] = 0;
        _places.Clear();
    }
}
