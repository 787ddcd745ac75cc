using System.Buffers;

namespace Matcher.Indexing;

/// <summary>The relevance of the posts of one segment while phrases are added, and how many phrases each has.</summary>
internal sealed class Scores : IDisposable
{
    private readonly double[] _relevances;
    private readonly int[] _phrases;

    public Scores(LiveSegment live)
    {
        Live = live;
        _relevances = ArrayPool<double>.Shared.Rent(live.Segment.Count);
        _phrases = ArrayPool<int>.Shared.Rent(live.Segment.Count);
        Array.Clear(_relevances, 0, live.Segment.Count);
        Array.Clear(_phrases, 0, live.Segment.Count);
    }

    public LiveSegment Live { get; }

    public ReadOnlySpan<double> Relevances => _relevances.AsSpan(0, Live.Segment.Count);

    /// <summary>How many phrases each post has.</summary>
    public ReadOnlySpan<int> Phrases => _phrases.AsSpan(0, Live.Segment.Count);

    /// <summary>The phrase whose posts are to be added next.</summary>
    public PhraseHits Hits { get; } = new();

    /// <summary>Adds the phrase to the posts that had at least so many before.</summary>
    public void Add(Bm25 formula, double idf, int least)
    {
        var posts = Hits.Posts;
        var weights = Hits.Weights;
        for (var i = 0; i < posts.Length; i++)
        {
            if (_phrases[posts[i]] < least)
                continue;
            _phrases[posts[i]]++;
            _relevances[posts[i]] += formula.Score(idf, weights[i], Live.Segment.LengthOf(posts[i]));
        }
    }

    public void Dispose()
    {
        ArrayPool<double>.Shared.Return(_relevances);
        ArrayPool<int>.Shared.Return(_phrases);
        Hits.Dispose();
    }
}
