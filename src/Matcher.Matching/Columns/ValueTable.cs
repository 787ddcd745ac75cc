using System.Collections.Concurrent;

namespace Matcher.Matching;

/// <summary>A dictionary that only grows: each different value gets the next number. One writer; readers see what was there when they asked.</summary>
/// <typeparam name="TKey">What tells values apart.</typeparam>
/// <typeparam name="T">What is kept of a value.</typeparam>
internal sealed class ValueTable<TKey, T>
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, int> _numbers;
    private readonly GrowingList<T> _values = new();

    public ValueTable(IEqualityComparer<TKey>? comparer = null) => _numbers = new(comparer ?? EqualityComparer<TKey>.Default);

    /// <summary>The values so far, by number.</summary>
    public ReadOnlyMemory<T> Values => _values.Values;

    /// <summary>How many numbers there are.</summary>
    public int Count => _values.Count;

    /// <summary>The number of a value, a new one if it is new. For the writer only.</summary>
    public int NumberOf(TKey key, Func<T> make)
    {
        if (_numbers.TryGetValue(key, out var number))
            return number;
        number = _values.Add(make());
        _numbers[key] = number;
        return number;
    }

    /// <summary>Writes the values of some numbers that rise; the other numbers stay free.</summary>
    public void Save(BinaryWriter to, IReadOnlyCollection<int> used, Action<T> write)
    {
        var (values, next) = (Values, 0);
        to.Write7BitEncodedInt(used.Count);
        foreach (var number in used)
        {
            to.Write7BitEncodedInt(number - next);
            write(values.Span[number]);
            next = number + 1;
        }
    }

    /// <summary>Reads what was saved into an empty table. Numbers that stayed free mean what the next one means; no row has them.</summary>
    /// <param name="from">What was saved.</param>
    /// <param name="read">Reads a value; told how many numbers will mean it.</param>
    /// <exception cref="InvalidDataException">A value is there twice.</exception>
    public void Load(BinaryReader from, Func<int, (TKey Key, T Value)> read)
    {
        for (var left = from.Read7BitEncodedInt(); left > 0; left--)
        {
            var free = from.Read7BitEncodedInt();
            var (key, value) = read(free + 1);
            for (; free > 0; free--)
                _values.Add(value);
            if (!_numbers.TryAdd(key, _values.Count))
                throw new InvalidDataException("a value is there twice");
            _values.Add(value);
        }
    }

    /// <summary>The number of a value; −1 if nobody has it.</summary>
    public int Find(TKey key) => _numbers.TryGetValue(key, out var number) ? number : -1;
}
