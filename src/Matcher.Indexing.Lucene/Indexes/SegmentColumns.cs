using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Matcher.Indexing.Lucene;

/// <summary>What searches read of every post found, as arrays by document; doc values decode each value anew.</summary>
/// <remarks>
/// <para>Made once per segment, whose documents never change, and gone with it.</para>
/// <para>Cost: about 100 bytes a post, most of it its title.</para>
/// </remarks>
internal sealed class SegmentColumns
{
    private static readonly ConditionalWeakTable<object, SegmentColumns> Known = [];

    private readonly Dictionary<string, int[]> _ordinals;
    private readonly byte[] _titles;
    private readonly int[] _titleStarts;

    private SegmentColumns(AtomicReader segment)
    {
        Lengths = Numbers(segment, IndexFields.Length);
        PublishedOn = Numbers(segment, IndexFields.PublishedOn);
        PayMaxYuanPerMonth = Numbers(segment, IndexFields.PayMaxYuanPerMonth);
        Provisions = new long[segment.MaxDoc];
        var provisions = segment.GetNumericDocValues(IndexFields.Provision);
        for (var post = 0; post < Provisions.Length; post++)
            Provisions[post] = provisions.Get(post);
        string[] words = [IndexFields.Id, IndexFields.Region, IndexFields.Province, IndexFields.Form, IndexFields.WorkMode, IndexFields.Education];
        _ordinals = words.ToDictionary(field => field, field => ReadOrdinals(segment, field), StringComparer.Ordinal);
        (_titles, _titleStarts) = ReadTitles(segment);
    }

    /// <summary>Tokens over all fields.</summary>
    public int[] Lengths { get; }

    /// <summary>Days; <see cref="IndexFields.NoNumber"/> if not known.</summary>
    public int[] PublishedOn { get; }

    /// <summary><see cref="IndexFields.NoNumber"/> if not known.</summary>
    public int[] PayMaxYuanPerMonth { get; }

    /// <summary>Bit sets of kinds.</summary>
    public long[] Provisions { get; }

    public static SegmentColumns Of(AtomicReader segment) => Known.GetValue(segment.CoreCacheKey, _ => new SegmentColumns(segment));

    /// <summary>The numbers of a field's words in the order of the segment's words.</summary>
    public int[] Ordinals(string field) => _ordinals[field];

    /// <summary>The title's tokens in UTF-8, divided by blanks.</summary>
    public ReadOnlySpan<byte> Title(int post) => _titles.AsSpan(_titleStarts[post].._titleStarts[post + 1]);

    private static int[] Numbers(AtomicReader segment, string field)
    {
        var values = segment.GetNumericDocValues(field);
        var numbers = new int[segment.MaxDoc];
        for (var post = 0; post < numbers.Length; post++)
            numbers[post] = (int)values.Get(post);
        return numbers;
    }

    private static int[] ReadOrdinals(AtomicReader segment, string field)
    {
        var values = segment.GetSortedDocValues(field);
        var ordinals = new int[segment.MaxDoc];
        for (var post = 0; post < ordinals.Length; post++)
            ordinals[post] = values.GetOrd(post);
        return ordinals;
    }

    private static (byte[] Titles, int[] Starts) ReadTitles(AtomicReader segment)
    {
        var values = segment.GetBinaryDocValues(IndexFields.TitleTokens);
        var starts = new int[segment.MaxDoc + 1];
        using var titles = new MemoryStream();
        var title = new BytesRef();
        for (var post = 0; post < segment.MaxDoc; post++)
        {
            values.Get(post, title);
            titles.Write(title.Bytes, title.Offset, title.Length);
            starts[post + 1] = checked((int)titles.Length);
        }
        return (titles.ToArray(), starts);
    }
}
