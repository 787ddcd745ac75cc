using Lucene.Net.Util;

namespace Matcher.Indexing.Lucene;

/// <summary>The posts of a segment that have a phrase, in any field, each occurrence counted as its field weighs.</summary>
internal sealed class Postings(IReadOnlyList<(Occurrences Occurrences, int Weight)> fields)
{
    // Reading on costs less than looking for a post, until so many would be read in vain.
    private const int WorthReading = 8;

    /// <summary>Goes through the posts that have it and are among some, in rising order.</summary>
    /// <param name="among">The posts to look at; null for all.</param>
    /// <param name="found">Receives a post and its weighted count.</param>
    public void ForEach(FixedBitSet? among, Action<int, int> found)
    {
        if (fields is [var (only, weight)] && (among is null || only.AtMost <= (long)WorthReading * among.Cardinality))
            ReadOn(only, weight, among, found);
        else
            LookFor(among, found);
    }

    private static void ReadOn(Occurrences occurrences, int weight, FixedBitSet? among, Action<int, int> found)
    {
        for (var post = occurrences.Advance(0); post != Occurrences.NoMore; post = occurrences.Advance(post + 1))
        {
            if (among?.Get(post) != false)
                found(post, weight * occurrences.Count);
        }
    }

    private void LookFor(FixedBitSet? among, Action<int, int> found)
    {
        for (var post = Next(0, among); post >= 0;)
        {
            var at = Advance(post);
            if (at == Occurrences.NoMore)
                return;
            if (at == post)
                found(post, Count(post));
            post = Next(at == post ? post + 1 : at, among);
        }
    }

    private static int Next(int from, FixedBitSet? among)
    {
        if (among is null)
            return from;
        return from < among.Length ? among.NextSetBit(from) : -1;
    }

    /// <summary>The first post not before one.</summary>
    private int Advance(int post)
    {
        var first = Occurrences.NoMore;
        foreach (var (occurrences, _) in fields)
            first = Math.Min(first, occurrences.Post < post ? occurrences.Advance(post) : occurrences.Post);
        return first;
    }

    private int Count(int post)
    {
        var count = 0;
        foreach (var (occurrences, weight) in fields)
        {
            if (occurrences.Post == post)
                count += weight * occurrences.Count;
        }
        return count;
    }
}
