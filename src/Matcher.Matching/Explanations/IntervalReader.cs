using Matcher.Domain;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>The least and the greatest score over the values that unknown facts could take.</summary>
/// <remarks>
/// Features that share an unknown fact move the same way with it, so the ends add up feature by feature. The work mode is the
/// exception (home-based work can be near and unwelcome at once): where it is unknown, each mode is tried.
/// </remarks>
internal static class IntervalReader
{
    public static ScoreInterval Read(TableModel model, Pair pair, long score, bool couldBlock)
    {
        var (low, high) = Ends(model, pair);
        if (pair.Post.Post.WorkMode is null)
        {
            (low, high) = (score, score);
            foreach (var mode in Vocabulary<WorkMode>.All)
            {
                var ends = Ends(model, pair.With(pair.Post.With(mode)));
                (low, high) = (Math.Min(low, ends.Low), Math.Max(high, ends.High));
            }
        }

        return new ScoreInterval(Math.Min(low, score), Math.Max(high, score), couldBlock);
    }

    private static (long Low, long High) Ends(TableModel model, Pair pair)
    {
        var (low, high) = ((long)model.Intercept, (long)model.Intercept);
        for (var i = 0; i < Features.All.Count; i++)
        {
            var range = model.Range(i, Features.All[i].Evaluate(pair).Possible);
            low += range.Low;
            high += range.High;
        }

        return (low, high);
    }
}
