using System.Collections;
using System.Text;
using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>Ids of posts, each once, in the order in which they came. Some 60 bytes an id, a third of what strings in a hash set take.</summary>
public sealed class PostIdSet : IReadOnlyCollection<PostId>
{
    // Ids are ASCII, one behind the other; where each begins, and the end. Numbers of ids by hash: 0 is a free place, else 1 + the number.
    private byte[] _bytes = new byte[1 << 10];
    private int[] _starts = new int[1 << 5];
    private int[] _places = new int[1 << 6];

    /// <summary>How many ids.</summary>
    public int Count { get; private set; }

    /// <summary>Adds an id.</summary>
    /// <returns>False if it is there already.</returns>
    public bool Add(PostId id)
    {
        Span<byte> bytes = stackalloc byte[Identifier.MaxLength];
        bytes = bytes[..Encoding.ASCII.GetBytes(id.Value, bytes)];
        var place = Place(bytes);
        if (_places[place] != 0)
            return false;
        var end = _starts[Count];
        if (end + bytes.Length > _bytes.Length)
            Array.Resize(ref _bytes, _bytes.Length * 2);
        bytes.CopyTo(_bytes.AsSpan(end));
        Count++;
        if (Count == _starts.Length)
            Array.Resize(ref _starts, Count * 2);
        _starts[Count] = end + bytes.Length;
        _places[place] = Count;
        if (Count * 3L >= _places.Length * 2L)
            Spread();
        return true;
    }

    /// <summary>Whether an id is there.</summary>
    public bool Contains(PostId id)
    {
        Span<byte> bytes = stackalloc byte[Identifier.MaxLength];
        return _places[Place(bytes[..Encoding.ASCII.GetBytes(id.Value, bytes)])] != 0;
    }

    /// <inheritdoc/>
    public IEnumerator<PostId> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return new PostId(Encoding.ASCII.GetString(Id(i)));
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private ReadOnlySpan<byte> Id(int number) => _bytes.AsSpan(_starts[number], _starts[number + 1] - _starts[number]);

    private int Place(ReadOnlySpan<byte> id)
    {
        var hash = default(HashCode);
        hash.AddBytes(id);
        var mask = _places.Length - 1;
        var at = hash.ToHashCode() & mask;
        while (_places[at] != 0 && !Id(_places[at] - 1).SequenceEqual(id))
            at = (at + 1) & mask;
        return at;
    }

    private void Spread()
    {
        _places = new int[_places.Length * 2];
        for (var i = 0; i < Count; i++)
            _places[Place(Id(i))] = i + 1;
    }
}
