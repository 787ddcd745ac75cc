namespace Matcher.Matching;

/// <summary>A list that only grows. One writer; readers see what was there when they asked.</summary>
/// <typeparam name="T">An entry.</typeparam>
internal sealed class GrowingList<T>
{
    private T[] _values = new T[4];
    private volatile int _count;

    /// <summary>The entries so far.</summary>
    public ReadOnlyMemory<T> Values
    {
        get
        {
            // The count first: the array that is read after it holds at least as many.
            var count = _count;
            return Volatile.Read(ref _values).AsMemory(0, count);
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => _count;

    /// <summary>Adds an entry; its number. For the writer only.</summary>
    public int Add(T value)
    {
        var number = _count;
        if (number == _values.Length)
        {
            var larger = new T[number * 2];
            _values.CopyTo(larger, 0);
            Volatile.Write(ref _values, larger);
        }

        _values[number] = value;
        _count = number + 1;
        return number;
    }
}
