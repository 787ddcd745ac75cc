using System.Text;
using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>All posts in the order of ids, as <see cref="PostPack"/>s, each made into a record when it is asked for. Immutable.</summary>
/// <remarks>
/// A shelf shares pages and words with the ones before it. Writers take turns, as the store's do; a place once written never changes.
/// Cost: 4 bytes a post beside the packs; a post asked for takes about a microsecond.
/// </remarks>
internal sealed class PostShelf
{
    private readonly PackPages _pages;
    private readonly WordTable _words;
    private readonly uint[] _places;

    // Bytes of the pages that this shelf reads; the others belong to older shelves only.
    private readonly long _live;

    private PostShelf(PackPages pages, WordTable words, uint[] places, long live) => (_pages, _words, _places, _live) = (pages, words, places, live);

    public static PostShelf Empty => new(new PackPages(), new WordTable(), [], 0);

    public int Count => _places.Length;

    /// <summary>Bytes of this shelf's posts and of those that only older shelves read.</summary>
    public long HeldBytes => _pages.Bytes;

    public PostHead HeadAt(int index) => PostPack.Head(_pages.At(_places[index]));

    public (Post Post, PostWords Words, ulong Hash) At(int index) => PostPack.Read(_pages.At(_places[index]), _words);

    /// <summary>The index of a post; the complement of where it would stand if it is not there.</summary>
    public int IndexOf(PostId id)
    {
        Span<byte> wanted = stackalloc byte[Identifier.MaxLength];
        wanted = wanted[..Encoding.ASCII.GetBytes(id.Value ?? "", wanted)];
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = PostPack.Id(_pages.At(_places[middle])).SequenceCompareTo(wanted);
            if (order == 0)
                return middle;
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }
        return ~low;
    }

    /// <summary>The shelf after a write.</summary>
    /// <param name="put">Posts added or replaced, rising by id, each once.</param>
    /// <param name="deleted">Posts taken out; those that are not there or are put are passed over.</param>
    /// <param name="hash">The hash of an id.</param>
    public PostShelf With(IEnumerable<Post> put, IReadOnlyCollection<PostId> deleted, Func<PostId, ulong> hash)
    {
        // What only older shelves read is left behind once it is more than half.
        if (_pages.Bytes > 2 * _live + (16 << 20))
            return Copy().With(put, deleted, hash);
        var gone = deleted.Select(IndexOf).Where(index => index >= 0).ToHashSet();
        var (places, at, live) = (new List<uint>(Count), 0, _live);
        var pack = new PackWriter(_words);
        foreach (var post in put)
        {
            var index = IndexOf(post.Id);
            Keep(index < 0 ? ~index : index);
            if (index >= 0)
                live -= _pages.At(_places[at++]).Length;
            pack.Clear();
            PostPack.Write(pack, post, PostWords.Of(post), hash(post.Id));
            places.Add(_pages.Add(pack.Written));
            live += pack.Written.Length;
        }
        Keep(Count);
        return new(_pages, _words, [.. places], live);

        void Keep(int end)
        {
            for (; at < end; at++)
            {
                if (gone.Contains(at))
                    live -= _pages.At(_places[at]).Length;
                else
                    places.Add(_places[at]);
            }
        }
    }

    private PostShelf Copy()
    {
        var (pages, table) = (new PackPages(), new WordTable());
        var places = new uint[Count];
        var pack = new PackWriter(table);
        for (var i = 0; i < Count; i++)
        {
            var (post, words, hash) = At(i);
            pack.Clear();
            PostPack.Write(pack, post, words, hash);
            places[i] = pages.Add(pack.Written);
        }
        return new(pages, table, places, pages.Bytes);
    }
}
