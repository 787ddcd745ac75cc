namespace Matcher.Matching;

/// <summary>An immutable list of records in the order of ids.</summary>
/// <typeparam name="TId">The id.</typeparam>
/// <typeparam name="T">The record.</typeparam>
internal sealed class SortedRecords<TId, T>
    where TId : struct, IComparable<TId>
    where T : class
{
    private readonly TId[] _ids;
    private readonly T[] _values;

    private SortedRecords(TId[] ids, T[] values)
    {
        _ids = ids;
        _values = values;
    }

    public int Count => _ids.Length;

    public IReadOnlyList<T> Values => _values;

    public static SortedRecords<TId, T> Of(IEnumerable<(TId Id, T Value)> records)
    {
        var all = records.ToArray();
        Array.Sort(all, (a, b) => a.Id.CompareTo(b.Id));
        return new([.. all.Select(record => record.Id)], [.. all.Select(record => record.Value)]);
    }

    public T? Find(TId id)
    {
        var at = Array.BinarySearch(_ids, id);
        return at < 0 ? null : _values[at];
    }

    /// <summary>The list with some records replaced or added, and those that are null taken out.</summary>
    public SortedRecords<TId, T> With(IEnumerable<(TId Id, T? Value)> changes)
    {
        var sorted = changes.OrderBy(change => change.Id).ToList();
        if (sorted.Count == 0)
            return this;
        var (ids, values) = (new List<TId>(Count + sorted.Count), new List<T>(Count + sorted.Count));
        var at = 0;
        foreach (var (id, value) in sorted)
        {
            while (at < Count && _ids[at].CompareTo(id) < 0)
                Add(_ids[at], _values[at++]);
            if (at < Count && _ids[at].CompareTo(id) == 0)
                at++;
            if (value is not null)
                Add(id, value);
        }

        while (at < Count)
            Add(_ids[at], _values[at++]);
        return new([.. ids], [.. values]);

        void Add(TId id, T value)
        {
            ids.Add(id);
            values.Add(value);
        }
    }
}
