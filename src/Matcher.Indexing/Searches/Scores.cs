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
    public PhraseHits Hits { get; private set; } = new();

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

    /// <summary>
    /// Adds a group to the posts that had all groups before it. The first group begins anew for posts that have fewer phrases than were
    /// needed; from there on the count goes on from what was needed, so that posts found by phrases stay behind.
    /// </summary>
    public void AddGroup(Bm25 formula, double idf, int needed, int group)
    {
        var posts = Hits.Posts;
        var weights = Hits.Weights;
        for (var i = 0; i < posts.Length; i++)
        {
            ref var count = ref _phrases[posts[i]];
            if (group == 0 ? count >= needed : count != needed + group)
                continue;
            count = needed + group + 1;
            var score = formula.Score(idf, weights[i], Live.Segment.LengthOf(posts[i]));
            _relevances[posts[i]] = group == 0 ? score : _relevances[posts[i]] + score;
        }
    }

    /// <summary>Makes <see cref="Hits"/> the posts that have one of some phrases.</summary>
    public void FindAny(IReadOnlyList<(string[] Tokens, bool InTitleOnly)> phrases)
    {
        Hits.Find(Live.Segment, phrases[0].Tokens, phrases[0].InTitleOnly);
        foreach (var (tokens, inTitleOnly) in phrases.Skip(1))
        {
            using var found = new PhraseHits();
            found.Find(Live.Segment, tokens, inTitleOnly);
            if (found.Count == 0)
                continue;
            var both = new PhraseHits();
            both.Unite(Hits, found);
            Hits.Dispose();
            Hits = both;
        }
    }

    public void Dispose()
    {
        ArrayPool<double>.Shared.Return(_relevances);
        ArrayPool<int>.Shared.Return(_phrases);
        Hits.Dispose();
    }
}
