using System.Text;

namespace Matcher.Indexing;

/// <summary>Ids as bytes, one behind the other: 4 bytes each beside their letters.</summary>
internal sealed class IdList
{
    private readonly byte[] _bytes;
    private readonly int[] _starts;

    public IdList(IReadOnlyCollection<string> ids)
    {
        _bytes = new byte[ids.Sum(Encoding.UTF8.GetByteCount)];
        _starts = new int[ids.Count + 1];
        var at = 0;
        foreach (var id in ids)
        {
            _starts[at + 1] = _starts[at] + Encoding.UTF8.GetBytes(id, _bytes.AsSpan(_starts[at]));
            at++;
        }
    }

    public int Length => _starts.Length - 1;

    public string this[int index] => Encoding.UTF8.GetString(Bytes(index));

    /// <summary>Where an id stands beside a text: below, at or above 0. Ids are ASCII, so bytes order them as ordinal comparison does.</summary>
    public int Compare(int index, ReadOnlySpan<byte> id) => Bytes(index).SequenceCompareTo(id);

    private ReadOnlySpan<byte> Bytes(int index) => _bytes.AsSpan(_starts[index].._starts[index + 1]);
}
