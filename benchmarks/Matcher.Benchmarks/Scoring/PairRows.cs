using Matcher.Matching;

namespace Matcher.Benchmarks;

/// <summary>One post with everybody of a crowd: the bins of every feature, pair after pair, as another library would be given them.</summary>
internal sealed class PairRows
{
    private readonly byte[] _bins;

    private PairRows(PostView post, int people)
    {
        (Post, Scores) = (post, new long[people]);
        _bins = new byte[(long)people * Width];
    }

    /// <summary>Bins of a pair.</summary>
    public static int Width => Features.All.Count;

    public PostView Post { get; }

    public int Count => Scores.Length;

    /// <summary>What the model gives each pair, units of 2⁻²⁴.</summary>
    public long[] Scores { get; }

    /// <summary>The bins of a pair.</summary>
    public ReadOnlySpan<byte> this[int row] => _bins.AsSpan(row * Width, Width);

    /// <summary>The pairs of every post of a crowd, each in the order of the pool's rows.</summary>
    public static IReadOnlyList<PairRows> Of(CandidateCrowd crowd)
    {
        PairRows[] all = [.. crowd.Posts.Select(post => new PairRows(post, crowd.Pool.Count))];
        var row = 0;
        foreach (var person in crowd.Everybody)
        {
            foreach (var rows in all)
                rows.Fill(row, person);
            row++;
        }

        return all;
    }

    private void Fill(int row, CandidateView person)
    {
        var pair = new Pair(Post, person, RuleSet.Shipped, CandidateCrowd.Day, CandidateCrowd.Model.Priors);
        for (var feature = 0; feature < Width; feature++)
            _bins[(row * Width) + feature] = Features.All[feature].Evaluate(pair).Bin;
        Scores[row] = CandidateCrowd.Model.Tables.Score(this[row]);
    }
}
