namespace Matcher.Importing;

/// <summary>Which ids the rows of a file have made so far, and from which content.</summary>
/// <remarks>
/// 24 bytes a place, whatever the ids; two thirds of the places are taken at most. An id is kept as 128 bits of its hash, which no
/// two will share by chance; its content as 64, which are compared for one id only. Open addressing with linear probing.
/// </remarks>
internal sealed class TakenRows
{
    // 0 is a free place.
    private UInt128[] _ids = new UInt128[1 << 10];
    private ulong[] _contents = new ulong[1 << 10];
    private int _count;

    /// <summary>Remembers a row; what was remembered of its id goes.</summary>
    public void Add(string id, RowDigest content)
    {
        if (_count * 3L >= _ids.Length * 2L)
            Grow();
        Put(Key(id), (ulong)content.Value);
    }

    /// <summary>Whether a row made this id.</summary>
    public bool Contains(string id) => _ids[Place(Key(id))] != 0;

    /// <summary>Whether a row made this id from this content.</summary>
    public bool Contains(string id, RowDigest content) => Place(Key(id)) is var at && _ids[at] != 0 && _contents[at] == (ulong)content.Value;

    private static UInt128 Key(string id) => RowDigest.Of(id).Value is var key && key == 0 ? 1 : key;

    private void Put(UInt128 key, ulong content)
    {
        var at = Place(key);
        _count += _ids[at] == 0 ? 1 : 0;
        (_ids[at], _contents[at]) = (key, content);
    }

    private int Place(UInt128 key)
    {
        var mask = _ids.Length - 1;
        var at = (int)((uint)key & (uint)mask);
        while (_ids[at] != 0 && _ids[at] != key)
            at = (at + 1) & mask;
        return at;
    }

    private void Grow()
    {
        var (ids, contents) = (_ids, _contents);
        (_ids, _contents, _count) = (new UInt128[ids.Length * 2], new ulong[ids.Length * 2], 0);
        for (var i = 0; i < ids.Length; i++)
        {
            if (ids[i] != 0)
                Put(ids[i], contents[i]);
        }
    }
}
