using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>Scores pairs one by one: the readable specification of what a score is.</summary>
internal sealed class Scorer(TableModel model)
{
    /// <summary>The model.</summary>
    public TableModel Model => model;

    /// <summary>The score of a pair.</summary>
    public long Score(Pair pair)
    {
        Span<byte> bins = stackalloc byte[Features.All.Count];
        for (var i = 0; i < bins.Length; i++)
            bins[i] = Features.All[i].Evaluate(pair).Bin;
        return model.Score(bins);
    }

    /// <summary>The priority for ties: people who are monitored against falling back into poverty go first.</summary>
    public static byte Priority(CandidateView candidate) => candidate.Candidate.IsMonitored ? (byte)1 : (byte)0;

    /// <summary>The sort key of a pair; <paramref name="id"/> is the listed side.</summary>
    public static RankKey Key(Pair pair, long score, string id) =>
        new(score, Priority(pair.Candidate), PairHash.Combine(pair.Post.Hash, pair.Candidate.Hash), id);
}
