namespace Matcher.Indexing;

/// <summary>Okapi BM25 exactly as FTS5's function <c>bm25</c> computes it, higher for better.</summary>
/// <remarks>Source: SQLite documentation, FTS5, section 5.1.1; k1 = 1.2, b = 0.75, idf not below 10⁻⁶.</remarks>
internal readonly struct Bm25(long posts, long tokens)
{
    private const double K1 = 1.2;
    private const double B = 0.75;

    private readonly double _meanLength = posts == 0 ? 1 : (double)tokens / posts;

    /// <summary>What a phrase that so many posts have is worth.</summary>
    public double Idf(long having)
    {
        var idf = Math.Log((posts - having + 0.5) / (having + 0.5));
        return idf <= 0 ? 1e-6 : idf;
    }

    public double Score(double idf, int weight, int length) =>
        idf * (weight * (K1 + 1.0) / (weight + (K1 * (1 - B + (B * length / _meanLength)))));

    /// <summary>What no score of a phrase reaches.</summary>
    public static double Bound(double idf) => idf * (K1 + 1.0);
}
