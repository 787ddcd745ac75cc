using System.Numerics;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Indexing.Lucene;

/// <summary>Counts the values of one facet over the posts found.</summary>
internal sealed class FacetCounter(PostFacet facet)
{
    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);

    public void Count(AtomicReader segment, FixedBitSet found)
    {
        if (facet == PostFacet.Provision)
            CountProvisions(SegmentColumns.Of(segment).Provisions, found);
        else
            CountWords(segment.GetSortedDocValues(Field), SegmentColumns.Of(segment).Ordinals(Field), found);
    }

    /// <summary>Most frequent first, ties by value.</summary>
    public IEnumerable<FacetCount> Counts() => _counts.Where(pair => pair.Value > 0).Select(pair => new FacetCount(facet, pair.Key, pair.Value))
        .OrderByDescending(count => count.Count).ThenBy(count => count.Value, StringComparer.Ordinal);

    private string Field => facet switch
    {
        PostFacet.Province => IndexFields.Province,
        PostFacet.Form => IndexFields.Form,
        PostFacet.WorkMode => IndexFields.WorkMode,
        PostFacet.Education => IndexFields.Education,
        _ => throw new ArgumentOutOfRangeException(nameof(facet), facet, $"Allowed are {Vocabulary<PostFacet>.Allowed}."),
    };

    private void CountWords(SortedDocValues values, int[] ordinals, FixedBitSet found)
    {
        var counts = new int[values.ValueCount];
        for (var post = Next(found, 0); post >= 0; post = Next(found, post + 1))
            counts[ordinals[post]]++;
        var word = new BytesRef();
        for (var i = 0; i < counts.Length; i++)
        {
            values.LookupOrd(i, word);
            Add(word.Utf8ToString(), counts[i]);
        }
    }

    private void CountProvisions(long[] sets, FixedBitSet found)
    {
        Span<int> counts = stackalloc int[64];
        counts.Clear();
        for (var post = Next(found, 0); post >= 0; post = Next(found, post + 1))
        {
            for (var set = sets[post]; set != 0; set &= set - 1)
                counts[BitOperations.TrailingZeroCount(set)]++;
        }
        foreach (var kind in Vocabulary<ProvisionKind>.All)
            Add(Vocabulary<ProvisionKind>.Of(kind), counts[(int)kind]);
    }

    private static int Next(FixedBitSet found, int from) => from < found.Length ? found.NextSetBit(from) : -1;

    private void Add(string value, int count) => _counts[value] = _counts.GetValueOrDefault(value) + count;
}
