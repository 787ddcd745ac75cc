using System.Buffers;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Matcher.Indexing.Lucene;

/// <summary>The posts of one segment that were found, with their scores. Sums are made in the order of the clauses, so that they are the same in every segment.</summary>
internal sealed class SegmentScores : IDisposable
{
    // The usual saturation and share of the length in BM25.
    private const double K1 = 1.2;
    private const double B = 0.75;

    private readonly int[] _lengths;
    private readonly double _averageLength;
    private readonly double[] _scores;

    public SegmentScores(AtomicReader segment, double averageLength)
    {
        Found = new FixedBitSet(segment.MaxDoc);
        _lengths = SegmentColumns.Of(segment).Lengths;
        _averageLength = averageLength;
        _scores = ArrayPool<double>.Shared.Rent(segment.MaxDoc);
    }

    public FixedBitSet Found { get; private set; }

    /// <summary>The most that a clause can add.</summary>
    public static double Most(double rarity) => rarity * (K1 + 1);

    public double this[int post] => _scores[post];

    /// <summary>Adds what a clause gives to posts out of some; posts not found before are found now.</summary>
    public void Add(Postings postings, double rarity, FixedBitSet? among) => postings.ForEach(among, (post, count) =>
    {
        _scores[post] = (Found.GetAndSet(post) ? _scores[post] : 0) + Worth(post, count, rarity);
    });

    /// <summary>Keeps the posts that have a clause as well.</summary>
    public void Narrow(Postings postings, double rarity)
    {
        var both = new FixedBitSet(Found.Length);
        postings.ForEach(Found, (post, count) =>
        {
            both.Set(post);
            _scores[post] += Worth(post, count, rarity);
        });
        Found = both;
    }

    /// <summary>Adds what a clause gives to posts that were found, and finds no more.</summary>
    public void Lift(Postings postings, double rarity) =>
        postings.ForEach(Found, (post, count) => _scores[post] += Worth(post, count, rarity));

    /// <summary>Adds the same to every post found.</summary>
    public void LiftAll(double worth)
    {
        for (var post = Found.NextSetBit(0); post >= 0; post = post + 1 < Found.Length ? Found.NextSetBit(post + 1) : -1)
            _scores[post] += worth;
    }

    public void Lift(int post, double worth) => _scores[post] += worth;

    public void Dispose() => ArrayPool<double>.Shared.Return(_scores);

    private double Worth(int post, int count, double rarity)
    {
        var length = (1 - B) + (B * _lengths[post] / _averageLength);
        return rarity * (count * (K1 + 1)) / (count + (K1 * length));
    }
}
