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

    /// <summary>The number of a value, a new one if it is new. For the writer only.</summary>
    public int NumberOf(TKey key, Func<T> make)
    {
        if (_numbers.TryGetValue(key, out var number))
            return number;
        number = _values.Add(make());
        _numbers[key] = number;
        return number;
    }

    /// <summary>The number of a value; −1 if nobody has it.</summary>
    public int Find(TKey key) => _numbers.TryGetValue(key, out var number) ? number : -1;
}
